package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** docs/ISOLATION.md shows the messages of a real run. */
@Isolated("A story hints at requests of other tests, too.")
class IsolationChapterTest {

    @Test
    void message_and_story_are_those_of_a_run() throws IOException {
        String chapter = EngineRun.withSamePortWithoutTimes(Files.readString(Path.of("../docs/ISOLATION.md")));

        EngineRun run = EngineRun.of(RenewShareLink.class);

        assertThat(run.failures())
                .filteredOn(failure -> failure.startsWith("The test would have passed"))
                .singleElement()
                .satisfies(failure -> assertThat(chapter).contains(block("finding", failure)));
        assertThat(run.told())
                .filteredOn(story -> story.startsWith("Organization \"RenewShareLink.fails\""))
                .singleElement()
                .satisfies(story -> assertThat(chapter).contains(block("story", story)));
    }

    private static String block(String name, String text) {
        return "\n```text " + name + "\n" + text + "\n```\n";
    }
}
