package dev.fakeanam.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.JavaProcess;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLinkingTest {
    private static final String PACKAGE = "dev/fakeanam/build";

    @TempDir
    private Path directory;

    @BeforeEach
    void copy_what_the_compiler_made() throws IOException {
        Path copies = Files.createDirectories(directory.resolve(PACKAGE));
        try (Stream<Path> files = Files.list(JavaProcess.TEST_CLASSES.resolve(PACKAGE))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("Linked"))
                    .toList()) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void what_was_rewritten_does_the_same_as_before() throws Exception {
        List<String> before = new Linked().call();

        ClassFiles classes = ClassFiles.below(directory);
        new PlainLinking(classes).rewrite();
        classes.write();

        assertThat(run()).isEqualTo(before);
        assertThat(directory.resolve(PACKAGE).resolve("Linked$$Lambda1.class")).exists();
    }

    private List<?> run() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Object linked = loader.loadClass(Linked.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            return (List<?>) ((Callable<?>) linked).call();
        }
    }
}
