package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the hosted workflow runs all parts of .ci/run, except one that it cannot run. */
class WorkflowTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void the_workflow_runs_all_parts_of_the_gate() throws IOException {
        Stream<String> parts = words(".ci/run", "(?m)^parts=\\((.*)\\)$");

        Stream<String> elsewhere = Stream.of("verify", "published-document");

        assertThat(Stream.concat(words(".github/workflows/build.yml", "part: \\[(.*)]"), elsewhere))
                .as("a job runs verify on each system, and Anam's document is not public")
                .containsExactlyInAnyOrderElementsOf(parts.toList());
    }

    private static Stream<String> words(String file, String list) throws IOException {
        MatchResult found = Pattern.compile(list)
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .findFirst()
                .orElseThrow();
        return Stream.of(found.group(1).split(",? "));
    }
}
