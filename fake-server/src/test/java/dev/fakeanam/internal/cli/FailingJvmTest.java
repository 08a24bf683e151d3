package dev.fakeanam.internal.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar does where its JVM lacks something: it says so in a line, and ends. */
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

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {8, 12, 14, 16, 18})
    void too_few_open_files_end_the_start_where_it_needs_more(int files) throws Exception {
        String[] arguments = StandaloneServer.arguments("--ready-file", "ready");

        try (JavaProcess java = JavaProcess.startWithOpenFiles(directory, files, arguments)) {
            await().atMost(1, MINUTES)
                    .until(() -> !java.process().isAlive()
                            || Files.exists(java.workingDirectory().resolve("ready")));
            if (!java.process().isAlive()) {
                assertThat(java.err().lines())
                        .singleElement(STRING)
                        .startsWith("Fake Anam had to end, because the JVM failed: ")
                        .contains("Too many open files")
                        .endsWith(". See that the JVM has the memory and the open files that it needs.");
                assertThat(java.exitCode()).isEqualTo(1);
            }
        }
    }

    private Path seed(String text) throws IOException {
        return Files.writeString(directory.resolve("seed.json"), text);
    }

    private void assertThatItEnds(String line, String jvm, Path seed) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(jvm));
        arguments.addAll(List.of(StandaloneServer.arguments("--seed", seed.toString())));
        try (JavaProcess process = JavaProcess.start(directory, arguments.toArray(String[]::new))) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.err()).isEqualTo(line + System.lineSeparator());
            assertThat(process.out()).isEmpty();
        }
    }
}
