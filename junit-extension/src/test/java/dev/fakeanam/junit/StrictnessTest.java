package dev.fakeanam.junit;

import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.server.ServerOptions;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;

/** A finding fails a test that would have passed. */
class StrictnessTest {

    @Test
    void a_script_that_was_not_used_up_fails_the_test() {
        assertThat(EngineRun.of(UnusedScript.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 1 script was not used up. Correct it, send the requests that it is for, or remove it:
                            updateShareLink → 2 × reply 503 (hit 1 of 2) at \
                        StrictnessTest$UnusedScript.test(StrictnessTest.java). No other request had the API key of this \
                        organization.
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.UNUSED_SCRIPT), or with @FakeAnamTest(strictness = \
                        Strictness.LENIENT) to allow all findings.""");
    }

    @Test
    void findings_have_no_stack_trace_of_junit() {
        assertThat(EngineRun.of(UnusedScript.class).results().testEvents().failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .map(result -> result.getThrowable().orElseThrow().getStackTrace()))
                .singleElement(InstanceOfAssertFactories.array(StackTraceElement[].class))
                .hasSize(1);
    }

    @FakeAnamTest
    static class UnusedScript {
        @Test
        void test(Organization anam) throws Exception {
            anam.on(updateShareLink()).reply(503).times(2);
            ApiCall.update(anam.baseUrl(), anam.givenShareLink().id(), anam.apiKey());
        }
    }

    @Test
    void all_findings_are_one_failure() {
        assertThat(EngineRun.of(AllOfIt.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 2 scripts were not used up. Correct them, send the requests that they are for, or remove them:
                            createShareLink → always reply 500 (hit 0 of 1) at \
                        StrictnessTest$AllOfIt.test(StrictnessTest.java). It did not take #1 GET /v1/meetings/invites, the \
                        nearest request: operation: expected createShareLink, but was GET /v1/meetings/invites.
                            updateShareLink → reply 503, then reset connection (hit 0 of 2) at \
                        StrictnessTest$AllOfIt.test(StrictnessTest.java). It did not take #1 GET /v1/meetings/invites, the \
                        nearest request: operation: expected updateShareLink, but was GET /v1/meetings/invites.
                        - 1 script was begun but does not say what happens. Say it, with .reply(503) for example, or \
                        remove it:
                            listShareLinks at StrictnessTest$AllOfIt.test(StrictnessTest.java)
                        - 2 requests were not emulated and had no script: #1 GET /v1/meetings/invites; #2 GET /v1/knowledge/groups. Script a response: on(request("GET", \
                        "/v1/meetings/invites")).reply(200, json).
                        If this is intended, annotate it with @FakeAnamTest(allow = {Finding.UNUSED_SCRIPT, Finding.UNFINISHED_SCRIPT, Finding.NOT_EMULATED}), or with \
                        @FakeAnamTest(strictness = Strictness.LENIENT) to allow all findings.""");
    }

    @FakeAnamTest
    static class AllOfIt {
        @Test
        void test(Organization anam) throws Exception {
            anam.on(createShareLink()).reply(500).always();
            anam.on(updateShareLink()).reply(503).then().resetConnection();
            ScriptedRequest begun = anam.on(listShareLinks());
            ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
            ApiCall.get(anam.baseUrl(), "/v1/knowledge/groups", anam.apiKey());
        }
    }

    @Test
    void an_unused_script_names_the_nearest_request_and_what_differs() {
        assertThat(EngineRun.of(NearlyTaken.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 1 script was not used up. Correct it, send the requests that it is for, or remove it:
                            updateShareLink with usageLimit 40 → reply 503 (hit 0 of 1) at \
                        StrictnessTest$NearlyTaken.test(StrictnessTest.java). It did not take #2 PUT \
                        /v1/share-links/5d7a4c2e-3b1f-4e0a-9c8d-7f6e5d4c3b2a, the nearest request: usageLimit: expected 40, but was 50.
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.UNUSED_SCRIPT), or with @FakeAnamTest(strictness = \
                        Strictness.LENIENT) to allow all findings.""");
    }

    @FakeAnamTest
    static class NearlyTaken {
        @Test
        void test(Organization anam) throws Exception {
            UUID id = UUID.fromString("5d7a4c2e-3b1f-4e0a-9c8d-7f6e5d4c3b2a");
            anam.givenShareLink(link -> link.id(id));
            anam.on(updateShareLink().withBodyField("usageLimit", 40)).reply(503);
            ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
            ApiCall.update(anam.baseUrl(), id, anam.apiKey());
        }
    }

    @Test
    void a_client_that_never_gives_up_fails_the_test() {
        assertThat(EngineRun.of(NoTimeout.class).failures())
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches("""
                        The test would have passed, but:
                        - 1 request was never answered, and the client did not give up, so the fake closed the connection\\. \
                        Give the client a shorter timeout:
                            #1 PUT /v1/share-links/[-0-9a-f]+ waited \\d+ ms for never answer
                        If this is intended, build the FakeAnamExtension with allow\\(Finding.NEVER_GIVEN_UP\\), or with \
                        strictness\\(Strictness.LENIENT\\) to allow all findings\\.""");
    }

    static class NoTimeout {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .serverOptions(ServerOptions.defaults().withNeverAnswerLimit(Duration.ofMillis(200)))
                .build();

        @Test
        void test(Organization anam) {
            UUID id = anam.givenShareLink().id();
            anam.on(updateShareLink()).neverAnswer();

            assertThatIOException().isThrownBy(() -> ApiCall.update(anam.baseUrl(), id, anam.apiKey()));
        }
    }

    @Test
    void an_unused_script_says_that_no_request_came() {
        assertThat(EngineRun.of(StrictField.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 1 script was not used up. Correct it, send the requests that it is for, or remove it:
                            getShareLink → reply 503 (hit 0 of 1) at \
                        StrictnessTest$StrictField.test(StrictnessTest.java). No request had the API key of this \
                        organization.
                        If this is intended, build the FakeAnamExtension with allow(Finding.UNUSED_SCRIPT), or with \
                        strictness(Strictness.LENIENT) to allow all findings.""");
    }

    @Test
    void an_unused_script_does_not_say_that_no_request_came_if_one_had_another_key() {
        assertThat(EngineRun.of(AnotherKey.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 1 script was not used up. Correct it, send the requests that it is for, or remove it:
                            listShareLinks → reply 503 (hit 0 of 1) at \
                        StrictnessTest$AnotherKey.test(StrictnessTest.java). No request had the API key of this \
                        organization.
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.UNUSED_SCRIPT), or with \
                        @FakeAnamTest(strictness = Strictness.LENIENT) to allow all findings.""");
    }

    @FakeAnamTest
    static class AnotherKey {
        @Test
        void test(Organization anam) throws Exception {
            anam.on(listShareLinks()).reply(503);
            ApiCall.get(anam.baseUrl(), "/v1/share-links", "ak_of_another_organization");
        }
    }

    @Test
    void a_script_that_does_not_say_what_happens_fails_the_test() {
        EngineRun run = EngineRun.of(UnfinishedScripts.class);

        assertThat(run.failures()).containsExactly("""
                        The test would have passed, but:
                        - 2 scripts were begun but do not say what happens. Say it, with .reply(503) for example, or \
                        remove them:
                            updateShareLink at StrictnessTest$UnfinishedScripts.test(StrictnessTest.java)
                            getShareLink at StrictnessTest$UnfinishedScripts.test(StrictnessTest.java)
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.UNFINISHED_SCRIPT), or with \
                        @FakeAnamTest(strictness = Strictness.LENIENT) to allow all findings.""");
        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).failed(1));
    }

    @FakeAnamTest
    static class UnfinishedScripts {
        @Test
        void test(Organization anam) {
            ScriptedRequest first = anam.on(updateShareLink());
            ScriptedRequest second = anam.on(getShareLink());
        }

        @FakeAnamTest(allow = Finding.UNFINISHED_SCRIPT)
        @Test
        void allowed(Organization anam) {
            ScriptedRequest begun = anam.on(updateShareLink());
        }
    }

    @Test
    void paths_that_only_a_wrong_base_url_has_put_there_need_another_url_and_no_script() {
        assertThat(EngineRun.of(WrongBaseUrls.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 2 requests were not emulated and had no script: #1 GET /v1/v1/share-links; #2 GET /share-links. The path has /v1 twice. Give the client a base URL \
                        without it.
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.NOT_EMULATED), or with @FakeAnamTest(strictness = \
                        Strictness.LENIENT) to allow all findings.""");
    }

    @FakeAnamTest
    static class WrongBaseUrls {
        @Test
        void test(Organization anam) throws Exception {
            ApiCall.get(anam.baseUrl(), "/v1/v1/share-links", anam.apiKey());
            ApiCall.get(anam.baseUrl(), "/share-links", anam.apiKey());
        }
    }

    @Test
    void a_misspelled_field_of_a_body_fails_the_test() {
        EngineRun run = EngineRun.of(MisspelledFields.class);

        assertThat(run.failures()).containsExactly("""
                        The test would have passed, but:
                        - 3 requests had a misspelled field, so its value was ignored. Correct its name:
                            #1 PUT /v1/share-links/5d7a4c2e-3b1f-4e0a-9c8d-7f6e5d4c3b2a: The field usage_limit is ignored. Did you mean usageLimit?
                            #2 POST /v1/auth/session-token: The field personaConfig.avatar_id is ignored. Did you mean personaConfig.avatarId?
                            #3 PUT /v1/share-links/5d7a4c2e-3b1f-4e0a-9c8d-7f6e5d4c3b2a: The field usage_limit is ignored. Did you mean usageLimit?
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.IGNORED_FIELD), or with @FakeAnamTest(strictness = \
                        Strictness.LENIENT) to allow all findings.""");
        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(4).failed(1));
    }

    @FakeAnamTest
    static class MisspelledFields {
        private static final UUID ID = UUID.fromString("5d7a4c2e-3b1f-4e0a-9c8d-7f6e5d4c3b2a");

        @Test
        void test(Organization anam) throws Exception {
            anam.givenShareLink(link -> link.id(ID));
            ApiCall.update(anam.baseUrl(), ID, anam.apiKey(), "{\"usage_limit\":50}");
            ApiCall.post(anam, "/v1/auth/session-token", "{\"personaConfig\":{\"name\":\"Ada\",\"avatar_id\":\"x\"}}");
            anam.on(updateShareLink()).applyThen(Fault.reply(503));
            ApiCall.update(anam.baseUrl(), ID, anam.apiKey(), "{\"usage_limit\":50}");
        }

        @FakeAnamTest(allow = Finding.IGNORED_FIELD)
        @Test
        void allowed(Organization anam) throws Exception {
            anam.givenShareLink(link -> link.id(ID));
            ApiCall.update(anam.baseUrl(), ID, anam.apiKey(), "{\"usage_limit\":50}");
        }

        @Test
        void another_unknown_field(Organization anam) throws Exception {
            anam.givenShareLink(link -> link.id(ID));
            ApiCall.update(anam.baseUrl(), ID, anam.apiKey(), "{\"usageLimit\":50,\"enabled\":false,\"color\":1}");
        }

        @Test
        void a_document_that_is_sent_back(Organization anam) throws Exception {
            ApiCall.post(anam, "/v1/personas", "{\"name\":\"Ada\",\"avatar\":null,\"voice\":null,\"tools\":[]}");
        }

        @Test
        void a_refused_request(Organization anam) throws Exception {
            assertThat(ApiCall.post(anam, "/v1/share-links", "{\"persona_id\":1}"))
                    .isEqualTo(400);
        }
    }

    @Test
    void a_path_that_is_nearly_right_fails_the_test() {
        assertThat(EngineRun.of(MisspelledPath.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 1 request was not emulated and had no script: #1 GET /v1/share-link. There is no such path. Did you mean /v1/share-links?
                        If this is intended, annotate it with @FakeAnamTest(allow = Finding.NOT_EMULATED), or with @FakeAnamTest(strictness = \
                        Strictness.LENIENT) to allow all findings.""");
    }

    @FakeAnamTest
    static class MisspelledPath {
        @Test
        void test(Organization anam) throws Exception {
            ApiCall.get(anam.baseUrl(), "/v1/share-link", anam.apiKey());
        }
    }

    @Test
    void a_path_outside_the_api_is_not_a_finding() {
        assertThat(EngineRun.of(OutsideTheApi.class).failures()).isEmpty();
    }

    @FakeAnamTest
    static class OutsideTheApi {
        @Test
        void test(Organization anam) throws Exception {
            ApiCall.get(anam.baseUrl(), "/elsewhere", anam.apiKey());
        }
    }

    @Test
    void requests_that_the_rate_limit_refused_before_a_script_are_counted() {
        assertThat(EngineRun.of(RateLimited.class).failures())
                .singleElement()
                .asString()
                .contains(
                        "listShareLinks → reply 503 (hit 0 of 1) at StrictnessTest$RateLimited.test(StrictnessTest.java)."
                                + " The rate limit refused 1 request. No other request had the API key of this"
                                + " organization.");
    }

    @FakeAnamTest
    static class RateLimited {
        @Test
        void test(Organization anam) throws Exception {
            anam.rateLimits(RateLimits.perMinute(1));
            ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
            anam.on(listShareLinks()).reply(503);
            ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
        }
    }

    @Test
    void a_script_that_was_used_up_fails_nothing() {
        EngineRun.of(NothingLeft.class).succeeded(1);
    }

    @FakeAnamTest
    static class NothingLeft {
        @Test
        void test(Organization anam) throws Exception {
            anam.on(listShareLinks()).nth(2).reply(503);
            anam.on(request("GET", "/v1/meetings/invites")).reply(200, "[]").always();
            for (int i = 0; i < 2; i++) {
                ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
                ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
            }
            assertThat(ApiCall.get(anam.baseUrl(), "/v1/meetings/invites/unknown", "ak_unknown"))
                    .isEqualTo(401);
        }
    }

    @Test
    void allowed_findings_fail_nothing_and_the_nearest_annotation_counts() {
        EngineRun run = EngineRun.of(Allowed.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(3).failed(1));
        assertThat(run.failures())
                .singleElement()
                .asString()
                .startsWith("The test would have passed, but:\n- 1 request was not emulated");
    }

    @FakeAnamTest(allow = Finding.UNUSED_SCRIPT)
    static class Allowed {
        @Test
        void unused_script(Organization anam) {
            anam.on(getShareLink()).reply(503);
        }

        @Test
        void not_emulated(Organization anam) throws Exception {
            ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
        }

        @FakeAnamTest(allow = Finding.NOT_EMULATED)
        @Test
        void not_emulated_but_allowed(Organization anam) throws Exception {
            ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
        }

        @FakeAnamTest(strictness = Strictness.LENIENT)
        @Test
        void lenient(Organization anam) throws Exception {
            anam.on(getShareLink()).reply(503);
            ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
        }
    }

    @Test
    void a_field_can_allow_findings() {
        EngineRun.of(LenientField.class, AllowingField.class).succeeded(2);
    }

    static class StrictField {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder().build();

        @Test
        void test(Organization anam) {
            anam.on(getShareLink()).reply(503);
        }
    }

    static class LenientField {
        @RegisterExtension
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().strictness(Strictness.LENIENT).build();

        @Test
        void test(Organization anam) {
            anam.on(getShareLink()).reply(503);
        }
    }

    static class AllowingField {
        @RegisterExtension
        final FakeAnamExtension extension =
                FakeAnamExtension.builder().allow(Finding.UNUSED_SCRIPT).build();

        @Test
        void test(Organization anam) {
            anam.on(getShareLink()).reply(503);
        }
    }

    @Test
    void findings_never_hide_a_failure_or_an_assumption() {
        EngineRun run = EngineRun.of(FailsByItself.class);

        assertThat(run.failures()).containsExactly("its own failure");
        run.results().testEvents().assertStatistics(events -> events.failed(1).aborted(1));
        assertThat(run.stories()).singleElement().asString().contains("\n\nFindings:\n- 1 script was not used up. ");
    }

    @FakeAnamTest
    static class FailsByItself {
        @Test
        void fails(Organization anam) {
            anam.on(getShareLink()).reply(503);
            fail("its own failure");
        }

        @Test
        void is_aborted(Organization anam) {
            anam.on(getShareLink()).reply(503);
            Assumptions.abort("not here");
        }
    }

    @Test
    void a_finding_fails_its_own_test_where_tests_share_an_organization() {
        EngineRun run = EngineRun.of(SharedOrganization.class);

        assertThat(run.failures())
                .singleElement()
                .asString()
                .contains("#1 GET /v1/meetings/invites.")
                .startsWith("The test would have passed, but:");
        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(2).failed(1));
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class SharedOrganization {
        @Test
        @Order(1)
        void uses_its_script(Organization anam) throws Exception {
            anam.on(listShareLinks()).reply(503);
            assertThat(ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey()))
                    .isEqualTo(503);
        }

        @Test
        @Order(2)
        void asks_for_too_much(Organization anam) throws Exception {
            ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
        }

        @Test
        @Order(3)
        void has_no_findings(Organization anam) {
            assertThat(anam.exchanges()).isEmpty();
            assertThat(anam.scripts()).isEmpty();
        }
    }

    @Test
    void a_finding_outside_of_the_tests_fails_the_class() {
        EngineRun run = EngineRun.of(LeftInBeforeAll.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).failed(0));
        assertThat(run.failures()).containsExactly("""
                        What the class did outside of its tests would have passed, but:
                        - 1 script was not used up, because the organization is cleared before each test. Write it \
                        in @BeforeEach, or remove it:
                            getShareLink → always reply 503 (hit 0 of 1) at \
                        StrictnessTest$LeftInBeforeAll.before(StrictnessTest.java).
                        - 1 script was begun but does not say what happens. Say it, with .reply(503) for example, or \
                        remove it:
                            listShareLinks at StrictnessTest$LeftInBeforeAll.before(StrictnessTest.java)
                        - 1 request was not emulated and had no script: #1 GET /v1/meetings/invites. Script a response: on(request("GET", "/v1/meetings/invites")).reply(200, json).
                        If this is intended, annotate it with @FakeAnamTest(allow = {Finding.UNUSED_SCRIPT, Finding.UNFINISHED_SCRIPT, Finding.NOT_EMULATED}), or with @FakeAnamTest(strictness = \
                        Strictness.LENIENT) to allow all findings.""");
    }

    @Test
    void a_script_after_the_tests_or_before_nested_ones_fails_the_class() {
        EngineRun run = EngineRun.of(LeftBetweenTests.class);

        run.results()
                .testEvents()
                .assertStatistics(events -> events.succeeded(2).failed(0));
        assertThat(run.failures()).containsExactly("""
                What the class did outside of its tests would have passed, but:
                - 2 scripts were not used up, because the organization is cleared before each test. Write them in \
                @BeforeEach, or remove them:
                    getShareLink → reply 503 (hit 0 of 1) at StrictnessTest$LeftBetweenTests$Nest.before(StrictnessTest.java).
                    getShareLink → reply 500 (hit 0 of 1) at StrictnessTest$LeftBetweenTests.after(StrictnessTest.java).
                - 1 script was begun but does not say what happens. Say it, with .reply(503) for example, or remove it:
                    listShareLinks at StrictnessTest$LeftBetweenTests.after(StrictnessTest.java)
                If this is intended, annotate it with @FakeAnamTest(allow = {Finding.UNUSED_SCRIPT, Finding.UNFINISHED_SCRIPT}), or with \
                @FakeAnamTest(strictness = Strictness.LENIENT) to allow all findings.""");
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class LeftBetweenTests {
        @Test
        void uses_its_script(Organization anam) throws Exception {
            anam.on(listShareLinks()).reply(503);
            ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
        }

        @Nested
        class Nest {
            @BeforeAll
            static void before(Organization anam) {
                anam.on(getShareLink()).reply(503);
            }

            @Test
            void test(Organization anam) {
                anam.givenShareLink();
            }
        }

        @AfterAll
        static void after(Organization anam) {
            anam.on(getShareLink()).reply(500);
            ScriptedRequest begun = anam.on(listShareLinks());
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class LeftInBeforeAll {
        @BeforeAll
        static void before(Organization anam) throws Exception {
            anam.on(getShareLink()).reply(503).always();
            ScriptedRequest begun = anam.on(listShareLinks());
            ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
        }

        @Test
        void test(Organization anam) {
            anam.givenShareLink();
        }
    }
}
