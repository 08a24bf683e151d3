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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The hints in the story of a failed test, and those after the run. */
@Isolated("A story hints at requests of other tests, too.")
class StoryHintsTest {
    @Test
    void an_unknown_key_is_hinted_at_in_the_failed_test_alone() {
        EngineRun run = EngineRun.of(WrongKey.class);

        String story = """
                Organization "StoryHintsTest$WrongKey.test":
                No request had the API key of this organization. Does the application use that key and \
                http://127.0.0.1:8080?

                Hints about requests that this test or another one sent:
                1 request used an unknown API key. Give the client the key of its organization: anam.apiKey(), or \
                check the apiKeyProperty of the test. \
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
                        + " and anam.key. Check that the application reads the same names.");
    }

    @Test
    void what_a_terminal_does_not_just_show_is_escaped() {
        ServerAddress address = new ServerAddress(
                URI.create("http://127.0.0.1:8080"), false, new PropertyNames("anam.url", "anam.key"));

        assertThat(new Story("a\u202eb", List.of(), "\u009b", List.of("\u2028"), address).brief())
                .isEqualTo("Organization \"a\\u202eb\":\nNo request had the API key of this organization. Does the"
                        + " application use that key and http://127.0.0.1:8080? The test sets the properties anam.url"
                        + " and anam.key. Check that the application reads the same names.\n\nFindings:\n\\u009b\n\nHints about requests that this test or another one"
                        + " sent:\n\\u2028");
    }

    @Test
    void a_request_without_a_key_is_hinted_at_by_the_header_it_had_instead_of_it() {
        assertThat(EngineRun.of(KeyElsewhere.class).stories())
                .containsExactly(
                        "Organization \"StoryHintsTest$KeyElsewhere.test\":\nNo request had the API key of this"
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
                .containsExactly("Organization \"StoryHintsTest$Tls.test\":\nNo request had the API key of this"
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
                .filteredOn(story -> story.startsWith("Organization \"StoryHintsTest$NoOrganization.base_url\":\n"))
                .singleElement()
                .asString()
                .endsWith(hint);
        assertThat(EngineRun.of(NoOrganization.class).stories())
                .filteredOn(story -> story.startsWith("Organization \"StoryHintsTest$NoOrganization.server\":\n"))
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
                .containsExactly(
                        "Hints of Fake Anam:\n- StoryHintsTest$Late.first: 1 request came after it had ended: GET"
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
                .filteredOn(story -> story.startsWith("Organization \"StoryHintsTest$FailsLater.second\""))
                .containsExactly(
                        "Organization \"StoryHintsTest$FailsLater.second\":\nNo request had the API key of this"
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
            OtherRun.formerKey = closed(standalone.newOrganization("StoryHintsTest$OtherRun.first"));

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

        String printed = EngineRun.printedBy(() -> runs.add(EngineRun.printing(Guesses.class)));

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
}
