package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs the recipe that starts the server with an archive of its classes. Reads {@code /proc}, so it needs Linux. */
class LauncherShellProofs {
    private static final String ARCHIVE = "fake-anam-server-" + System.getProperty("java.version") + ".jsa";

    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    private Path installed;
    private Path cache;

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectory(jar.newDirectory().resolve("with a space"));
        Files.copy(Path.of("../samples/recipes/fake-anam"), installed.resolve("fake-anam"));
        Files.copy(JavaProcess.JAR, installed.resolve("fake-anam-server.jar"));
        cache = jar.newDirectory().resolve("cache");
    }

    @Test
    void a_later_start_uses_the_archive_that_an_earlier_one_made() throws Exception {
        assertThat(mappedByAServer()).doesNotContain(ARCHIVE);
        assertThat(mappedByAServer()).contains(ARCHIVE);

        assertThat(archives()).containsExactly(ARCHIVE);
    }

    @Test
    void two_that_start_at_once_do_not_disturb_each_other() throws Exception {
        try (JavaProcess one = launch("--port", "0");
                JavaProcess other = launch("--port", "0")) {
            StandaloneServer.of(one);
            StandaloneServer.of(other);
            one.process().destroy();
            other.process().destroy();
            assertThat(List.of(one.exitCode(), other.exitCode())).containsOnly(143);
            assertThat(one.err() + other.err()).isEmpty();
        }

        assertThat(mappedByAServer()).contains(ARCHIVE);
    }

    @Test
    void without_a_cache_it_starts_as_usual() throws Exception {
        cache = Files.createFile(jar.newDirectory().resolve("a file"));

        assertThat(mappedByAServer()).doesNotContain(ARCHIVE);
    }

    @Test
    void the_options_and_the_exit_code_are_those_of_the_server() throws Exception {
        try (JavaProcess process = launch("--prt", "0")) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.err()).isEqualTo("Unknown option: '--prt'. Did you mean --port? See --help.\n");
        }
    }

    /** Starts a server, ends it, and returns the files that were in its memory. It must print no more than usual. */
    private String mappedByAServer() throws Exception {
        try (JavaProcess process = launch("--port", "0")) {
            StandaloneServer.of(process);
            String mapped = Files.readString(
                    Path.of("/proc", String.valueOf(process.process().pid()), "maps"));
            process.process().destroy();
            assertThat(process.exitCode()).isEqualTo(143);
            assertThat(process.err()).isEmpty();
            assertThat(process.workingDirectory()).isEmptyDirectory();
            return mapped;
        }
    }

    private JavaProcess launch(String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", installed.resolve("fake-anam").toString()));
        command.addAll(List.of(options));
        return JavaProcess.run(
                jar.newDirectory(),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", cache.toString()),
                command);
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("fake-anam"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
