package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.RetryingTest;

/** A test that an extension repeats, for example one of JUnit Pioneer. */
class RetriedTestTest {

    @Test
    void each_attempt_has_its_own_organization() {
        FailsTwice.NAMES.clear();

        EngineRun run = EngineRun.of(FailsTwice.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.aborted(2).succeeded(1).failed(0));
        assertThat(FailsTwice.NAMES)
                .containsExactly(
                        "RetriedTestTest$FailsTwice.test[#1]",
                        "RetriedTestTest$FailsTwice.test[#2]",
                        "RetriedTestTest$FailsTwice.test[#3]");
        assertThat(run.stories()).isEmpty();
    }

    /** The attempts before the last one also leave a script. */
    @FakeAnamTest
    static class FailsTwice {
        private static final List<String> NAMES = new CopyOnWriteArrayList<>();

        @RetryingTest(3)
        void test(Organization anam) {
            NAMES.add(anam.name());
            if (NAMES.size() < 3) {
                anam.on(updateShareLink()).reply(503);
                throw new AssertionError("not yet");
            }
        }
    }

    @Test
    void an_attempt_that_passes_but_has_a_finding_fails_the_test_and_is_the_last_one() {
        EngineRun run = EngineRun.of(PassesWithAFinding.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.aborted(1).succeeded(0).failed(1));
        assertThat(run.failures()).hasSize(1).first().asString().startsWith("""
                The test would have passed, but:
                - 1 script was not used up.""");
        assertThat(run.stories()).hasSize(1);
    }

    @FakeAnamTest
    static class PassesWithAFinding {
        private static int attempts;

        @RetryingTest(3)
        void test(Organization anam) {
            if (attempts++ == 0) {
                throw new AssertionError("not yet");
            }
            anam.on(updateShareLink()).reply(503);
        }
    }

    @Test
    void the_last_attempt_that_fails_tells_its_story() {
        EngineRun run = EngineRun.of(FailsAlways.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.aborted(1).succeeded(0).failed(1));
        assertThat(run.stories()).hasSize(1).first().asString().startsWith("""
                Organization "RetriedTestTest$FailsAlways.test[#2]":
                """);
    }

    @FakeAnamTest
    static class FailsAlways {
        @RetryingTest(2)
        void test(Organization anam) {
            throw new AssertionError("never");
        }
    }
}
