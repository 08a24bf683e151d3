package dev.fakeanam.internal.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar does if a shell has limited its process. */
class FailingJvmShellProofs {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 14, 16, 18})
    void too_few_open_files_end_the_start_where_it_needs_more(int files) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", "ulimit -n " + files + "; exec \"$0\" \"$@\"", JavaProcess.JAVA.toString()));
        command.addAll(List.of(StandaloneServer.arguments("--ready-file", "ready")));

        try (JavaProcess java = JavaProcess.run(directory, Map.of(), command)) {
            await().atMost(1, MINUTES)
                    .until(() -> !java.process().isAlive()
                            || Files.exists(java.workingDirectory().resolve("ready")));
            if (!java.process().isAlive()) {
                assertThat(java.err().lines())
                        .singleElement(STRING)
                        .startsWith("Fake Anam had to end, because the JVM failed: ")
                        .contains("Too many open files")
                        .endsWith(". Check that the JVM has enough memory and may open enough files.");
                assertThat(java.exitCode()).isEqualTo(1);
            }
        }
    }
}
