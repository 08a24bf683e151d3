package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the jar as often as a test needs, each time in a new directory. After the test, it removes everything. */
final class StandaloneJar implements AfterEachCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<JavaProcess> processes = new ArrayList<>();
    private final List<Path> directories = new ArrayList<>();

    /** Starts it with these options and no others. */
    JavaProcess run(Map<String, String> environment, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-jar", JavaProcess.JAR.toString()));
        arguments.addAll(List.of(options));
        JavaProcess process = JavaProcess.start(newDirectory(), environment, arguments.toArray(String[]::new));
        processes.add(process);
        return process;
    }

    /** Starts it with these options and no others. */
    JavaProcess run(String... options) throws IOException {
        return run(Map.of(), options);
    }

    /** Starts it on any free port, and waits until it answers. */
    URI serve(Map<String, String> environment, String... options) throws IOException {
        Path ready = newDirectory().resolve("ready-file");
        List<String> all = new ArrayList<>(List.of("--port", "0", "--ready-file", ready.toString()));
        all.addAll(List.of(options));
        return awaitUrl(run(environment, all.toArray(String[]::new)), ready);
    }

    /** Waits for the ready file, and returns the URL in it. */
    static URI awaitUrl(JavaProcess process, Path ready) throws IOException {
        await().atMost(PATIENCE)
                .until(() -> Files.exists(ready) || !process.process().isAlive());
        assertThat(ready)
                .as(() -> "Ready file of a process that said: " + process.err())
                .exists();
        return URI.create(Files.readString(ready).strip());
    }

    JavaProcess last() {
        return processes.get(processes.size() - 1);
    }

    /** Makes a directory, which is removed after the test. */
    Path newDirectory() throws IOException {
        Path directory = Files.createTempDirectory("fake-anam");
        directories.add(directory);
        return directory;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        processes.forEach(JavaProcess::close);
        for (Path directory : directories) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
