package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** The story in a failure, in the report entry of a failed test, and in the one after the run. */
@Isolated("A story hints at requests of other tests, too.")
class StoryTest {
    private static final String STORY_OF_FAILS = """
            Organization "StoryTest$Fails.test":
            #1 GET /v1/share-links → 503 <html><head><title>503 Service Unavailable</title></head><body><h1>503 \
            Service Unavailable</h1></body></html>
               script: reply 503""";

    private static final String REPLAY = """


            To replay it:
            # Set ANAM_BASE_URL and ANAM_API_KEY first. Note that another organization has other ids.
            curl -sSi -g "$ANAM_BASE_URL"/v1/share-links -H "Authorization: Bearer $ANAM_API_KEY"\
            """;

    @Test
    void a_failed_test_tells_what_its_organization_received() {
        EngineRun run = EngineRun.of(Fails.class);

        assertThat(run.told()).containsExactly(STORY_OF_FAILS);
        assertThat(run.stories()).containsExactly(STORY_OF_FAILS + (EngineRun.isAttached() ? REPLAY : ""));
    }

    @Test
    void the_failure_stays_what_it_is_and_is_printed_with_the_story() {
        List<Throwable> failures = EngineRun.of(Fails.class).results().testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();

        assertThat(failures)
                .singleElement(InstanceOfAssertFactories.throwable(AssertionFailedError.class))
                .hasMessage("expected: <200> but was: <503>")
                .hasNoCause()
                .satisfies(failure -> assertThat(printed(failure)).contains("\tSuppressed: " + STORY_OF_FAILS));
    }

    @Test
    void only_at_a_standalone_server_a_story_has_lines_that_send_the_requests_again() {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            EngineRun run = EngineRun.attachedTo(standalone.baseUrl(), Fails.class);

            assertThat(run.told()).containsExactly(STORY_OF_FAILS);
            assertThat(run.stories()).containsExactly(STORY_OF_FAILS + REPLAY);
        }
    }

    @Test
    void a_failure_carries_the_newest_five_exchanges_and_the_report_entry_has_all() {
        EngineRun run = EngineRun.of(FailsLate.class);

        assertThat(run.told())
                .singleElement()
                .asString()
                .startsWith("Organization \"StoryTest$FailsLate.test\":\n(2 earlier left out)\n#3 GET /v1/share-links →"
                        + " 200")
                .contains("\n#7 GET /v1/share-links → 200");
        assertThat(run.stories())
                .singleElement()
                .asString()
                .startsWith("Organization \"StoryTest$FailsLate.test\":\n#1 GET /v1/share-links → 200");
    }

    @FakeAnamTest
    static class FailsLate {
        @Test
        void test(Organization anam) throws Exception {
            for (int i = 0; i < 7; i++) {
                ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
            }
            fail("its own failure");
        }
    }

    @Test
    void a_failure_that_takes_no_story_has_it_in_the_report_entry() {
        EngineRun run = EngineRun.of(FailsWithoutSuppression.class);

        assertThat(run.told()).isEmpty();
        assertThat(run.stories())
                .singleElement()
                .asString()
                .startsWith("Organization \"StoryTest$FailsWithoutSuppression.test\":\n");
    }

    @FakeAnamTest
    static class FailsWithoutSuppression {
        @Test
        void test(Organization anam) {
            throw new AssertionFailure();
        }

        private static final class AssertionFailure extends Error {
            @Serial
            private static final long serialVersionUID = 1L;

            private AssertionFailure() {
                super("takes nothing", null, false, false);
            }
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return EngineRun.withSamePortWithoutTimes(text.toString());
    }

    @FakeAnamTest
    static class Fails {
        @Test
        void test(Organization anam) throws Exception {
            anam.on(listShareLinks()).reply(503);

            assertEquals(200, ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey()));
        }
    }

    @Test
    void a_story_asks_which_field_was_meant() {
        assertThat(EngineRun.of(MisspellsAField.class).stories())
                .singleElement()
                .asString()
                .contains("\n   ignored: usage_limit\n"
                        + "   note: The field usage_limit is ignored. Did you mean usageLimit?\n");
    }

    @FakeAnamTest
    static class MisspellsAField {
        @Test
        void test(Organization anam) throws Exception {
            ShareLink link = anam.givenShareLink();

            ApiCall.update(anam.baseUrl(), link.id(), anam.apiKey(), "{\"usage_limit\":50}");

            assertEquals(50, anam.shareLink(link.id()).usageLimit());
        }
    }

    @Test
    void a_test_that_fails_by_a_finding_has_a_story_too() {
        assertThat(EngineRun.of(LeavesAScript.class).stories())
                .containsExactly("Organization \"StoryTest$LeavesAScript.test\":\nNo request had the API key of this"
                        + " organization. Does the application use that key and http://127.0.0.1:8080?");
    }

    @FakeAnamTest
    static class LeavesAScript {
        @Test
        void test(Organization anam) {
            anam.on(listShareLinks()).reply(503);
        }
    }

    @Test
    void a_run_without_anything_to_report_reports_nothing() {
        assertThat(EngineRun.of(Quiet.class).succeeded(1).stories()).isEmpty();
    }

    @FakeAnamTest
    static class Quiet {
        @Test
        void test(Organization anam) throws Exception {
            assertEquals(200, ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey()));
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void it_is_printed_as_well_where_that_is_asked_for() {
        assertThat(EngineRun.withSamePortWithoutTimes(EngineRun.printedBy(() -> EngineRun.printing(Fails.class))))
                .isEqualTo(STORY_OF_FAILS + (EngineRun.isAttached() ? REPLAY : "") + "\n" + System.lineSeparator());
    }

    /** This module's own tests run under Surefire, which has no console of its own for report entries. */
    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void under_surefire_what_the_failure_does_not_carry_is_printed_and_elsewhere_not() {
        String surefire = "surefire.test.class.path";
        String before = System.getProperty(surefire);
        boolean isMaven = System.getProperty("basedir") != null;
        try {
            assertThat(before != null).isEqualTo(isMaven);

            System.setProperty(surefire, "any");
            assertThat(EngineRun.printedBy(
                            () -> EngineRun.printingWhereItMust(FailsLate.class, FailsWithoutSuppression.class)))
                    .containsOnlyOnce("Organization \"StoryTest$FailsLate.test\":\n")
                    .containsOnlyOnce("Organization \"StoryTest$FailsWithoutSuppression.test\":\n");
            assertThat(EngineRun.printedBy(() -> EngineRun.printingWhereItMust(Fails.class))
                            .isEmpty())
                    .isNotEqualTo(EngineRun.isAttached());

            System.clearProperty(surefire);
            assertThat(EngineRun.printedBy(() -> EngineRun.printingWhereItMust(FailsLate.class)))
                    .isEmpty();
        } finally {
            if (before == null) {
                System.clearProperty(surefire);
            } else {
                System.setProperty(surefire, before);
            }
        }
    }

    @Test
    void a_class_that_cannot_begin_tells_its_story() {
        EngineRun run = EngineRun.of(CannotBegin.class);

        assertThat(run.failures()).hasSize(1).first().asString().startsWith("expected: <200>");
        assertThat(run.stories())
                .singleElement()
                .asString()
                .startsWith("Organization \"StoryTest$CannotBegin\":\n#1 GET /v1/share-links → 503 ");
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class CannotBegin {
        @BeforeAll
        static void boot(Organization anam) throws Exception {
            anam.on(listShareLinks()).reply(503);

            assertEquals(200, ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey()));
        }

        @Test
        void test() {}
    }
}
