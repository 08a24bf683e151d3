package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** If its JVM lacks something, the jar says so in a line, and ends. */
class FailingJvmTest {
    @TempDir
    private Path directory;

    @Test
    void too_little_memory_for_the_seed_ends_the_start() throws Exception {
        Path seed = seed("{\"organizations\":[{\"name\":\"A\",\"shareLinks\":[{}" + ",{}".repeat(4_000_000) + "]}]}");

        assertThatItEnds(
                "Fake Anam had to end, because the JVM failed: java.lang.OutOfMemoryError: Java heap space. Give the JVM"
                        + " more memory, with -Xmx for the heap, or make the seed smaller.",
                "-Xmx32m",
                seed);
    }

    @Test
    void too_small_a_stack_ends_the_start() throws Exception {
        Path seed = seed("{\"organizations\":[{\"name\":\"A\",\"tools\":[{\"config\":" + "{\"a\":".repeat(490) + "1"
                + "}".repeat(490) + "}]}]}");

        assertThatItEnds(
                "Fake Anam had to end, because the JVM failed: java.lang.StackOverflowError. Give the JVM larger stacks,"
                        + " with -Xss.",
                "-Xss180k",
                seed);
    }

    private Path seed(String text) throws IOException {
        return Files.writeString(directory.resolve("seed.json"), text);
    }

    private void assertThatItEnds(String line, String jvm, Path seed) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(jvm));
        arguments.addAll(List.of(StandaloneServer.arguments("--seed", seed.toString())));
        try (JavaProcess process = JavaProcess.start(directory, arguments.toArray(String[]::new))) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.err()).isEqualTo(line + "\n");
            assertThat(process.out()).isEmpty();
        }
    }
}
