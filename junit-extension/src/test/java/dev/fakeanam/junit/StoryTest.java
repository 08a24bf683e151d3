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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** What a failure carries, the report entry of a failed test, and that after the run. */
@Isolated("A story hints at requests of other tests, too.")
class StoryTest {
    private static final String STORY_OF_FAILS = """
            Organization "StoryTest$Fails.test":
            #1 GET /v1/share-links → 503 <html><head><title>503 Service Unavailable</title></head><body><h1>503 \
            Service Unavailable</h1></body></html> (1 ms)
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
        return EngineRun.withSamePortAndTimes(text.toString());
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
    void an_unknown_key_is_hinted_at_in_the_failed_test_alone() {
        EngineRun run = EngineRun.of(WrongKey.class);

        String story = """
                Organization "StoryTest$WrongKey.test":
                No request had the API key of this organization. Does the application use that key and \
                http://127.0.0.1:8080?

                Hints about requests that this test or another one sent:
                1 request used an unknown API key. Give the client the key of its organization: anam.apiKey(). \
                The start of each unknown key is shown, and a checksum:
                    GET /v1/share-links → 401 with ak_nobod…8c06fae3""";
        assertThat(run.told()).containsExactly(story);
        assertThat(run.stories()).containsExactly(story);
    }

    @FakeAnamTest
    static class WrongKey {
        @Test
        void test(Organization anam) throws Exception {
            assertEquals(200, ApiCall.get(anam.baseUrl(), "/v1/share-links", "ak_nobody_issued_this"));
        }
    }

    @Test
    void an_unknown_key_that_was_never_set_is_hinted_at_with_its_note() {
        assertThat(EngineRun.of(UnsetKey.class).told())
                .singleElement()
                .asString()
                .endsWith("""
                        and a checksum:
                            GET /v1/share-links → 401 with ${ANAM_…33626b1b: Authorization has ${ANAM_API_KEY} in place of an API key. \
                        Set the variable or the property from which the client takes the key.""");
    }

    @FakeAnamTest
    static class UnsetKey {
        @Test
        void test(Organization anam) throws Exception {
            assertEquals(200, ApiCall.get(anam.baseUrl(), "/v1/share-links", "${ANAM_API_KEY}"));
        }
    }

    @Test
    void the_properties_of_an_application_context_that_sent_no_request_are_named() {
        ServerAddress address = new ServerAddress(
                URI.create("http://127.0.0.1:8080"), false, new PropertyNames("anam.url", "anam.key"));

        assertThat(new Story("spring", List.of(), "", List.of(), address).whole())
                .isEqualTo("Organization \"spring\":\nNo request had the API key of this organization. Does the"
                        + " application use that key and http://127.0.0.1:8080? The test sets the properties anam.url"
                        + " and anam.key.");
    }

    @Test
    void a_request_without_a_key_is_hinted_at_by_the_header_it_had_instead_of_it() {
        assertThat(EngineRun.of(KeyElsewhere.class).stories())
                .containsExactly("Organization \"StoryTest$KeyElsewhere.test\":\nNo request had the API key of this"
                        + " organization. Does the application use that key and http://127.0.0.1:8080?\n\n"
                        + "Hints about requests that this test or another one sent:\n"
                        + "4 requests came without an API key. The client has to send Authorization: Bearer <key>:\n"
                        + "    GET /v1/share-links → 401: The request has a header X-Api-Key, but no"
                        + " Authorization. Send Authorization: Bearer <key>.\n"
                        + "    GET /v1/share-links → 401: Authorization has no Bearer before the API key. Send"
                        + " Authorization: Bearer <key>.\n"
                        + "    GET /v1/share-links → 401: Authorization has Bearer twice. Give the client only"
                        + " the API key, without Bearer.\n"
                        + "    GET /v1/share-links → 401");
    }

    @FakeAnamTest
    static class KeyElsewhere {
        @Test
        void test(Organization anam) throws Exception {
            // A file of the fake needs no key.
            ApiCall.get(anam.baseUrl(), "/files/avatars/ada.svg", "Accept", "image/*");
            ApiCall.get(anam.baseUrl(), "/v1/share-links", "X-Api-Key", anam.apiKey());
            ApiCall.get(anam.baseUrl(), "/v1/share-links", "Authorization", anam.apiKey());
            ApiCall.get(anam.baseUrl(), "/v1/share-links", "Authorization", "Bearer Bearer " + anam.apiKey());
            assertEquals(200, ApiCall.get(anam.baseUrl(), "/v1/share-links", "Accept", "*/*"));
        }
    }

    @Test
    void a_client_that_begins_with_tls_is_hinted_at() {
        assertThat(EngineRun.of(Tls.class).told())
                .containsExactly("Organization \"StoryTest$Tls.test\":\nNo request had the API key of this"
                        + " organization. Does the application use that key and http://127.0.0.1:8080?\n\n"
                        + "Hints about requests that this test or another one sent:\n"
                        + "TLS / → 400: A client used TLS, but this port serves only plain HTTP. Give the client a"
                        + " base URL that begins with http://.");
    }

    @FakeAnamTest
    static class Tls {
        @Test
        void test(@AnamBaseUrl URI baseUrl) throws Exception {
            ApiCall.get(URI.create("https:" + baseUrl.getSchemeSpecificPart()), "/v1/share-links", "Accept", "*/*");
        }
    }

    @Test
    void a_test_that_was_given_nothing_but_the_base_url_or_the_server_has_a_story_too() {
        String hint = "1 request came without an API key. The client has to send Authorization: Bearer <key>:\n"
                + "    GET /v1/share-links → 401";

        assertThat(EngineRun.of(NoOrganization.class).stories())
                .filteredOn(story -> story.startsWith("Organization \"StoryTest$NoOrganization.base_url\":\n"))
                .singleElement()
                .asString()
                .endsWith(hint);
        assertThat(EngineRun.of(NoOrganization.class).stories())
                .filteredOn(story -> story.startsWith("Organization \"StoryTest$NoOrganization.server\":\n"))
                .singleElement()
                .asString()
                .endsWith(hint);
    }

    @FakeAnamTest
    static class NoOrganization {
        @Test
        void base_url(@AnamBaseUrl URI baseUrl) throws Exception {
            assertEquals(200, ApiCall.get(baseUrl, "/v1/share-links", "Accept", "*/*"));
        }

        @Test
        void server(FakeAnam server) throws Exception {
            assertEquals(200, ApiCall.get(server.baseUrl(), "/v1/share-links", "Accept", "*/*"));
        }
    }

    @Test
    void a_late_request_is_reported_after_the_run_with_the_name_of_its_test() {
        EngineRun run = EngineRun.of(Late.class).succeeded(2);

        assertThat(run.stories())
                .containsExactly("Hints of Fake Anam:\n- StoryTest$Late.first: 1 request came after it had ended: GET"
                        + " /v1/share-links");
    }

    @FakeAnamTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Late {
        private static URI baseUrl;
        private static String formerKey;

        @Test
        @Order(1)
        void first(Organization anam) {
            baseUrl = anam.baseUrl();
            formerKey = anam.apiKey();
        }

        @Test
        @Order(2)
        void second() throws Exception {
            assertEquals(401, ApiCall.get(baseUrl, "/v1/share-links", formerKey));
        }
    }

    @Test
    void an_unknown_key_from_before_a_failed_test_is_not_in_its_hints() {
        assertThat(EngineRun.of(FailsLater.class).stories())
                .filteredOn(story -> story.startsWith("Organization \"StoryTest$FailsLater.second\""))
                .containsExactly("Organization \"StoryTest$FailsLater.second\":\nNo request had the API key of this"
                        + " organization. Does the application use that key and http://127.0.0.1:8080?");
    }

    @FakeAnamTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class FailsLater {
        @Test
        @Order(1)
        void first(@AnamBaseUrl URI baseUrl) throws Exception {
            assertEquals(401, ApiCall.get(baseUrl, "/v1/share-links", "ak_nobody_issued_this"));
        }

        @Test
        @Order(2)
        void second(Organization anam) {
            fail("its own failure");
        }
    }

    @Test
    void a_late_request_of_another_run_at_the_same_server_is_not_reported() {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            OtherRun.formerKey = closed(standalone.newOrganization("StoryTest$OtherRun.first"));

            EngineRun run =
                    EngineRun.attachedTo(standalone.baseUrl(), OtherRun.class).succeeded(2);

            assertThat(run.stories()).isEmpty();
        }
    }

    private static String closed(Organization organization) {
        organization.close();
        return organization.apiKey();
    }

    @FakeAnamTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OtherRun {
        private static volatile String formerKey;

        @Test
        @Order(1)
        void first(Organization anam) {}

        @Test
        @Order(2)
        void second(@AnamBaseUrl URI baseUrl) throws Exception {
            assertEquals(401, ApiCall.get(baseUrl, "/v1/share-links", formerKey));
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void a_run_that_passes_prints_no_guess_and_publishes_none() {
        List<EngineRun> runs = new ArrayList<>();

        String printed = printedBy(() -> runs.add(EngineRun.printing(Guesses.class)));

        assertThat(runs.get(0).succeeded(2).stories()).isEmpty();
        assertThat(printed).isEmpty();
    }

    @FakeAnamTest
    static class Guesses {
        @Test
        void repeats(Organization anam) throws Exception {
            anam.on(listShareLinks()).resetConnection();

            assertEquals(200, ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey()));
        }

        @Test
        void has_wrong_keys(@AnamBaseUrl URI baseUrl) throws Exception {
            assertEquals(401, ApiCall.get(baseUrl, "/v1/share-links", "ak_nobody_issued_this"));
            assertEquals(401, ApiCall.get(baseUrl, "/v1/share-links", "Accept", "*/*"));
        }
    }

    @Test
    void a_client_that_seems_to_repeat_itself_is_hinted_at_in_a_failed_test() {
        assertThat(EngineRun.of(RepeatsAndFails.class).told())
                .singleElement()
                .asString()
                .endsWith("\n   hint: the client seems to have repeated #1 as #2 by itself, since its connection had"
                        + " broken;"
                        + " docs/FAULTS.md tells which clients do");
    }

    @FakeAnamTest
    static class RepeatsAndFails {
        @Test
        void test(Organization anam) throws Exception {
            anam.on(listShareLinks()).resetConnection();

            assertEquals(503, ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey()));
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
        assertThat(EngineRun.withSamePortAndTimes(printedBy(() -> EngineRun.printing(Fails.class))))
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
            assertThat(printedBy(() -> EngineRun.printingWhereItMust(FailsLate.class, FailsWithoutSuppression.class)))
                    .containsOnlyOnce("Organization \"StoryTest$FailsLate.test\":\n")
                    .containsOnlyOnce("Organization \"StoryTest$FailsWithoutSuppression.test\":\n");
            assertThat(printedBy(() -> EngineRun.printingWhereItMust(Fails.class))
                            .isEmpty())
                    .isNotEqualTo(EngineRun.isAttached());

            System.clearProperty(surefire);
            assertThat(printedBy(() -> EngineRun.printingWhereItMust(FailsLate.class)))
                    .isEmpty();
        } finally {
            if (before == null) {
                System.clearProperty(surefire);
            } else {
                System.setProperty(surefire, before);
            }
        }
    }

    private static String printedBy(Runnable run) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
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
