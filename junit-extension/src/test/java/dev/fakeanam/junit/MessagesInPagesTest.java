package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The pages show the messages of a real run. */
@Isolated("A story hints at requests of other tests, too.")
class MessagesInPagesTest {

    @Test
    void message_and_story_are_those_of_a_run() throws IOException {
        String isolation = page("ISOLATION.md");
        String troubleshooting = page("TROUBLESHOOTING.md");

        EngineRun run = EngineRun.of(RenewShareLink.class);

        assertThat(run.failures())
                .filteredOn(failure -> failure.startsWith("The test would have passed"))
                .singleElement()
                .satisfies(failure -> assertThat(List.of(isolation, troubleshooting))
                        .allSatisfy(page -> assertThat(page).contains(block("finding", failure))));
        assertThat(run.told())
                .filteredOn(story -> story.startsWith("Organization \"RenewShareLink.fails\""))
                .singleElement()
                .satisfies(story -> assertThat(isolation).contains(block("story", story)));
    }

    private static String page(String name) throws IOException {
        return EngineRun.withSamePortWithoutTimes(Files.readString(Path.of("../docs", name)));
    }

    private static String block(String name, String text) {
        return "\n```text " + name + "\n" + text + "\n```\n";
    }
}
