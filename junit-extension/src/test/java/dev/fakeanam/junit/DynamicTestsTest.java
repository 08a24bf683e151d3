package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fakeanam.Organization;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dynamic tests share the organization of their factory. Their findings fail the factory. */
class DynamicTestsTest {
    @Test
    void dynamic_tests_leave_their_scripts_to_each_other_and_fail_their_factory_together() {
        EngineRun run = EngineRun.of(Dynamic.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(2).failed(0));
        assertThat(run.failures())
                .singleElement()
                .asString()
                .contains("- 1 script was not used up. Correct it, send the requests that it is for, or remove it:\n"
                        + "    listShareLinks → 3 × reply 503 (hit 2 of 3) at"
                        + " DynamicTestsTest$Dynamic.all(DynamicTestsTest.java). No other request had the API key of this"
                        + " organization.");
    }

    @FakeAnamTest
    static class Dynamic {
        @TestFactory
        Stream<DynamicTest> all(Organization anam) {
            anam.on(listShareLinks()).reply(503).times(3);
            return Stream.of("one", "other")
                    .map(name ->
                            dynamicTest(name, () -> ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey())));
        }
    }

    @Test
    void a_failed_dynamic_test_is_reported_with_its_factory() {
        EngineRun run = EngineRun.of(OneFails.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).failed(1));
        run.results().containerEvents().assertStatistics(events -> events.failed(0));
        assertThat(run.told())
                .singleElement()
                .asString()
                .startsWith("Organization \"DynamicTestsTest$OneFails.all\":\n#1 GET /v1/share-links → 200 ")
                .doesNotContain("Findings");
        assertThat(run.stories())
                .singleElement()
                .asString()
                .startsWith("Organization \"DynamicTestsTest$OneFails.all\":\n#1 GET /v1/share-links → 200 ")
                .contains(
                        "\n\nFindings:\n- 1 script was not used up. Correct it, send the requests that it is for, or remove it:\n"
                                + "    listShareLinks → reply 503 (hit 0 of 1) at DynamicTestsTest$OneFails.all(");
    }

    @FakeAnamTest
    static class OneFails {
        @TestFactory
        Stream<DynamicTest> all(Organization anam) {
            return Stream.of(
                    dynamicTest("passes", () -> ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey())),
                    dynamicTest("fails", () -> {
                        anam.on(listShareLinks()).reply(503);
                        assertEquals(1, 2);
                    }));
        }
    }

    @Test
    void one_that_is_aborted_silences_none_of_the_others() {
        EngineRun run = EngineRun.of(PassesAndAborts.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).aborted(1).failed(0));
        assertThat(run.failures())
                .singleElement()
                .asString()
                .startsWith("The test would have passed, but:\n- 1 script was not used up. ")
                .contains("\n- 1 request was not emulated");
    }

    @FakeAnamTest
    static class PassesAndAborts {
        @TestFactory
        Stream<DynamicTest> all(Organization anam) {
            anam.on(listShareLinks()).reply(503);
            return Stream.of(
                    dynamicTest("passes", () -> ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey())),
                    dynamicTest("aborts", () -> Assumptions.abort("not here")));
        }
    }

    @Test
    void one_that_failed_is_reported_though_another_is_aborted() {
        EngineRun run = EngineRun.of(FailsAndAborts.class);

        assertThat(run.failures()).containsExactly("its own failure");
        assertThat(run.stories())
                .singleElement()
                .asString()
                .startsWith("Organization \"DynamicTestsTest$FailsAndAborts.all\":\n#1 GET /v1/share-links → 200 ");
    }

    @FakeAnamTest
    static class FailsAndAborts {
        @TestFactory
        Stream<DynamicTest> all(Organization anam) {
            return Stream.of(
                    dynamicTest("fails", () -> {
                        ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
                        fail("its own failure");
                    }),
                    dynamicTest("aborts", () -> Assumptions.abort("not here")));
        }
    }
}
