package dev.fakeanam.server;

import static dev.fakeanam.sessions.SessionRequests.createEngineSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateEngineSessionTest {
    private static final String PATH = "/v1/engine/session";
    private static final String AVATAR = "071b0286-4cce-4808-bee2-e642f1062de3";
    private static final Instant NOW = Instant.parse("2026-04-20T10:00:00Z");
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient byKey = ApiClient.of(anam);

    CreateEngineSessionTest() {
        anam.clock().set(NOW);
    }

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private Response start(ApiClient client, String json) {
        return client.call("POST", PATH, json);
    }

    private ApiClient by(SessionToken token) {
        return byKey.withKey(token.token());
    }

    private Session onlySession() {
        assertThat(anam.sessions().all()).hasSize(1);
        return anam.sessions().all().get(0);
    }

    private String started(Session session) {
        String host = "127.0.0.1:" + anam.baseUrl().getPort();
        return "{\"sessionId\":\"" + session.id() + "\",\"engineHost\":\"" + host
                + "\",\"engineProtocol\":\"http\",\"signallingEndpoint\":\"/v1/engine/signalling\",\"clientConfig\":"
                + "{\"heartbeatIntervalSeconds\":5,\"maxWsReconnectionAttempts\":5,\"iceServers\":[]}}";
    }

    @Test
    void a_token_alone_starts_the_session_that_it_is_bound_to() {
        Persona ada = anam.givenPersona("Ada");
        SessionToken token =
                anam.sessionTokens().given(given -> given.persona(ada).clientLabel("web"));
        anam.clock().advance(Duration.ofMinutes(59));

        Response response = start(by(token), null);

        Session session = onlySession();
        assertThat(response).isEqualTo(Response.json(200, started(session)));
        assertThat(session)
                .isEqualTo(new Session(
                        session.id(),
                        ada.id(),
                        "web",
                        NOW.plus(Duration.ofMinutes(59)),
                        null,
                        null,
                        null,
                        "127.0.0.1:" + anam.baseUrl().getPort(),
                        "http",
                        "fake-anam",
                        Map.of(),
                        Map.of("type", "stateful", "personaId", ada.id().toString(), "name", "Ada"),
                        token.apiKeyId(),
                        anam.organizationId(),
                        NOW.plus(Duration.ofMinutes(59)),
                        null));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::change)
                .isEqualTo(Change.of("session", session.id().toString(), Session.CODEC, null, session));
    }

    @Test
    void a_token_that_a_client_was_given_starts_its_ephemeral_persona() {
        String body = byKey.call(
                        "POST",
                        "/v1/auth/session-token",
                        "{\"personaConfig\":{\"name\":\"Cara\",\"avatarId\":\"" + AVATAR
                                + "\",\"maxSessionLengthSeconds\":60}}")
                .body();
        String token = (String) ((Map<?, ?>) Json.parse(body)).get("sessionToken");

        Response response =
                start(byKey.withKey(token), "{\"clientMetadata\":{\"client\":\"js-sdk\",\"version\":\"4.27.0\"}}");

        assertThat(response).isEqualTo(Response.json(200, started(onlySession())));
        assertThat(Json.write(onlySession().personaConfig()))
                .isEqualTo("{\"type\":\"ephemeral\",\"name\":\"Cara\",\"avatarId\":\"" + AVATAR
                        + "\",\"maxSessionLengthSeconds\":60}");
        assertThat(onlySession().clientMetadata()).isEqualTo(Map.of("client", "js-sdk", "version", "4.27.0"));
        assertThat(onlySession().personaId()).isNull();
    }

    @Test
    void a_token_may_start_more_than_one_session() {
        SessionToken token = anam.sessionTokens().given();

        start(by(token), "{}");
        start(by(token), "");

        assertThat(anam.sessions().all())
                .extracting(Session::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    @Tag("A6")
    void what_a_token_is_bound_to_cannot_be_sent_again() {
        SessionToken token = anam.sessionTokens().given(given -> given.clientLabel("token's"));

        Response response = start(
                by(token),
                "{\"clientLabel\":\"mine\",\"personaConfig\":5,\"sessionOptions\":{\"voiceDetection\":"
                        + "{\"endOfSpeechSensitivity\":0.5}},\"environment\":{},\"clientMetadata\":{}}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(onlySession().clientLabel()).isEqualTo("token's");
        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.ignoredFields())
                    .containsExactly("clientLabel", "personaConfig", "sessionOptions", "environment");
            assertThat(exchange.assumptions()).containsExactly(Assumption.A6);
            assertThat(exchange.notes()).isEmpty();
        });
    }

    @Test
    void a_key_starts_the_session_that_the_body_configures() {
        Persona ada = anam.givenPersona("Ada");

        Response response = start(
                byKey,
                "{\"clientLabel\":\"server\",\"personaConfig\":{\"personaId\":\"" + ada.id()
                        + "\"},\"environment\":{\"any\":1},\"clientMetadata\":{\"a\":[null]}}");

        Session session = onlySession();
        assertThat(response).isEqualTo(Response.json(200, started(session)));
        assertThat(session.personaId()).isEqualTo(ada.id());
        assertThat(session.clientLabel()).isEqualTo("server");
        assertThat(Json.write(session.clientMetadata())).isEqualTo("{\"a\":[null]}");
        assertThat(session.apiKeyId()).isEqualTo(anam.sessionTokens().given().apiKeyId());
        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.ignoredFields()).isEmpty();
            assertThat(exchange.assumptions()).isEmpty();
        });
    }

    @Test
    void a_key_needs_a_body() {
        assertThat(start(byKey, null)).isEqualTo(Response.error(400, "Invalid request body"));
        assertThat(start(byKey, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_body_is_checked_as_that_of_a_token_is() {
        assertThat(start(byKey, "{\"clientMetadata\":1,\"personaConfig\":{\"personaId\":\"p\",\"name\":\"n\"}}"))
                .isEqualTo(Response.json(400, """
                        {"error":"Validation error","details":[{"path":"personaConfig",\
                        "message":"personaId cannot be combined with the fields of an ephemeral persona",\
                        "code":"custom"},{"path":"clientMetadata","message":"Expected object, received number",\
                        "code":"invalid_type"}],"summary":"personaConfig: personaId cannot be combined with the \
                        fields of an ephemeral persona; clientMetadata: Expected object, received number"}"""));
        SessionToken token = anam.sessionTokens().given();
        assertThat(start(by(token), "{\"clientMetadata\":null}"))
                .isEqualTo(Response.invalid("clientMetadata", "Expected object, received null", "invalid_type"));
        assertThat(start(by(token), "[]")).isEqualTo(Response.error(400, "Invalid request body"));
        assertThat(anam.sessions().all()).isEmpty();
    }

    @Test
    void a_token_is_refused_from_the_end_of_its_hour_on() {
        SessionToken token = anam.sessionTokens().given();

        anam.clock().set(token.expiresAt().minusMillis(1));
        assertThat(start(by(token), null).status()).isEqualTo(200);
        anam.clock().set(token.expiresAt());
        assertThat(start(by(token), null)).isEqualTo(Response.error(401, "Invalid API key"));
    }

    @Test
    void a_token_that_a_test_has_expired_or_removed_is_refused() {
        SessionToken planted = anam.sessionTokens().given(token -> token.expired());
        SessionToken expired = anam.sessionTokens().given();
        SessionToken removed = anam.sessionTokens().given();
        anam.sessionTokens().change(expired.id(), token -> token.expired());
        anam.sessionTokens().remove(removed.id());

        for (SessionToken token : List.of(planted, expired, removed)) {
            assertThat(start(by(token), null)).isEqualTo(Response.error(401, "Invalid API key"));
        }
        assertThat(anam.exchanges()).isEmpty();
        assertThat(anam.sessions().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "a.b.c",
                "..",
                "eyJhbGciOiJIUzI1NiJ9.e30.x",
                "eyJhbGciOiJIUzI1NiJ9.eyJhY2NvdW50SWQiOjV9.x",
                "eyJhbGciOiJIUzI1NiJ9.eyJhY2NvdW50SWQiOiJ4In0.x",
                "eyJhbGciOiJIUzI1NiJ9.bm8gSlNPTg.x"
            })
    void a_text_that_is_not_a_token_is_refused(String bearer) {
        assertThat(start(byKey.withKey(bearer), "{}")).isEqualTo(Response.error(401, "Invalid API key"));
    }

    @Test
    void a_token_with_a_changed_payload_or_signature_is_refused() {
        String[] parts = anam.sessionTokens().given().token().split("\\.");
        String[] others = anam.sessionTokens().given().token().split("\\.");

        for (String forged : List.of(
                parts[0] + "." + parts[1] + "." + others[2],
                parts[0] + "." + others[1] + "." + parts[2],
                parts[0] + "." + parts[1] + ".")) {
            assertThat(start(byKey.withKey(forged), null)).isEqualTo(Response.error(401, "Invalid API key"));
        }
    }

    @Test
    void without_a_bearer_it_is_refused() {
        assertThat(byKey.send(byKey.requestWithoutKey(PATH).POST(BodyPublishers.noBody())))
                .isEqualTo(Response.error(401, "Missing or invalid API key"));
    }

    @Test
    void a_token_starts_a_session_only_of_its_own_organization() {
        Organization other = fake.newOrganization();
        SessionToken token = other.sessionTokens().given();

        assertThat(start(by(token), null).status()).isEqualTo(200);

        assertThat(anam.sessions().all()).isEmpty();
        assertThat(anam.exchanges()).isEmpty();
        assertThat(other.sessions().all()).hasSize(1);
        assertThat(other.exchanges()).hasSize(1);
    }

    @Test
    void organizations_of_one_name_do_not_take_each_others_tokens() {
        Organization one = fake.newOrganization("twins");
        Organization other = fake.newOrganization("twins");
        other.clock().set(one.clock().now());
        SessionToken first = one.sessionTokens().given();
        SessionToken second = other.sessionTokens().given();

        assertThat(start(by(first), null).status()).isEqualTo(200);
        one.close();
        assertThat(start(by(first), null)).isEqualTo(Response.error(401, "Invalid API key"));
        assertThat(start(by(second), null).status()).isEqualTo(200);

        assertThat(first.id()).isEqualTo(second.id());
        assertThat(other.sessions().all()).hasSize(1);
    }

    @Test
    void a_read_only_key_may_not_start_a_session_but_its_organizations_tokens_do() {
        String readOnly = anam.issueApiKey(Permission.READ_ONLY);

        assertThat(start(byKey.withKey(readOnly), "{}")).isEqualTo(Response.error(403, "Forbidden"));
        anam.revokeApiKey(anam.apiKey());
        assertThat(start(by(anam.sessionTokens().given()), null).status()).isEqualTo(200);
    }

    @Test
    void a_token_is_not_a_key_for_any_other_operation() {
        ApiClient client = by(anam.sessionTokens().given());

        assertThat(client.call("GET", "/v1/sessions", null)).isEqualTo(Response.error(401, "Invalid API key"));
    }

    @Test
    @Tag("A25")
    void a_persona_that_was_removed_meanwhile_is_an_unknown_one() {
        UUID removed = anam.givenPersona("Ada").id();
        SessionToken token = anam.sessionTokens().given(given -> given.personaId(removed));
        anam.personas().remove(removed);

        Response unknown = Response.json(
                400, "{\"error\":\"invalid_persona_configuration\",\"message\":\"Persona not found or unavailable\"}");
        assertThat(start(by(token), null)).isEqualTo(unknown);
        assertThat(start(byKey, "{\"personaConfig\":{\"personaId\":\"" + removed + "\"}}"))
                .isEqualTo(unknown);
        assertThat(anam.exchanges())
                .extracting(Exchange::assumptions)
                .containsOnly(List.of(Assumption.A25))
                .hasSize(2);
        assertThat(anam.sessions().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000001", "liv"})
    @Tag("A25")
    void an_avatar_that_is_not_there_is_missed_by_the_engine(String avatarId) {
        SessionToken token = anam.sessionTokens().given(given -> given.personaConfig(Map.of("avatarId", avatarId)));

        Response expected = Response.json(
                404, "{\"error\":\"Not found\",\"message\":\"Avatar with id " + avatarId + " does not exist.\"}");
        assertThat(start(by(token), null)).isEqualTo(expected);
        assertThat(start(byKey, "{\"personaConfig\":{\"avatarId\":\"" + avatarId + "\"}}"))
                .isEqualTo(expected);
        assertThat(anam.exchanges()).extracting(Exchange::assumptions).containsOnly(List.of(Assumption.A25));
        assertThat(anam.sessions().all()).isEmpty();
    }

    @Test
    @Tag("A26")
    void a_sixth_session_at_once_is_refused() {
        SessionToken token = anam.sessionTokens().given();
        for (int i = 0; i < 5; i++) {
            assertThat(start(by(token), null).status()).isEqualTo(200);
        }

        Response full = start(by(token), null);

        assertThat(full)
                .isEqualTo(Response.json(
                        429, "{\"error\":\"Concurrent session limit reached\",\"reason\":\"concurrent_limit\"}"));
        assertThat(start(byKey, "{}")).isEqualTo(full);
        assertThat(anam.exchanges().get(5).assumptions()).containsExactly(Assumption.A26);
        assertThat(anam.sessions().all()).hasSize(5);
        anam.sessions().change(anam.sessions().all().get(2).id(), session -> session.ended(Session.NORMAL_EXIT));
        assertThat(start(by(token), null).status()).isEqualTo(200);
    }

    @Test
    @Tag("A26")
    void a_test_sets_the_limit() {
        anam.sessions().concurrencyLimit(0);
        assertThat(start(byKey, "{}").status()).isEqualTo(429);

        anam.sessions().concurrencyLimit(1);
        assertThat(start(byKey, "{}").status()).isEqualTo(200);
        assertThat(start(byKey, "{}").status()).isEqualTo(429);
    }

    @Test
    void what_is_wrong_with_the_request_comes_before_the_limit() {
        anam.sessions().concurrencyLimit(0);

        assertThat(start(byKey, "{\"personaConfig\":{\"avatarId\":\"x\"}}").status())
                .isEqualTo(404);
        assertThat(start(byKey, "{\"personaConfig\":{\"personaId\":\"x\"}}").status())
                .isEqualTo(400);
        assertThat(start(byKey, "{\"clientLabel\":5}").status()).isEqualTo(400);
    }

    @Test
    void a_refused_request_draws_no_id() {
        anam.sessions().concurrencyLimit(0);
        start(byKey, "{}");
        start(byKey, "{\"personaConfig\":{\"avatarId\":\"x\"}}");
        anam.sessions().concurrencyLimit(1);
        start(byKey, "{}");

        assertThat(fake.newOrganization(anam.name()).sessions().given().id())
                .isEqualTo(onlySession().id());
    }

    @Test
    void scripts_are_played_for_keys_and_tokens_and_a_503_is_one_that_clients_can_read() {
        anam.on(createEngineSession())
                .reply(503)
                .times(2)
                .then()
                .reply(429)
                .then()
                .reply(404);
        SessionToken token = anam.sessionTokens().given();

        assertThat(start(byKey, "{}")).isEqualTo(Response.error(503, "No engines available"));
        assertThat(start(by(token), null)).isEqualTo(Response.error(503, "No engines available"));
        assertThat(start(by(token), null))
                .isEqualTo(Response.json(
                        429, "{\"error\":\"Concurrent session limit reached\",\"reason\":\"concurrent_limit\"}"));
        assertThat(start(by(token), null))
                .isEqualTo(Response.json(404, "{\"error\":\"Not found\",\"message\":\"Avatar does not exist.\"}"));
        assertThat(start(by(token), null).status()).isEqualTo(200);
        assertThat(anam.sessions().all()).hasSize(1);
    }

    @Test
    void a_token_that_expires_while_a_script_holds_its_request_up_was_valid_when_it_came() throws Exception {
        SessionToken token = anam.sessionTokens().given();
        anam.on(createEngineSession()).delay(Duration.ofMillis(300));

        var response = by(token).sendAsync(by(token).request(PATH).POST(BodyPublishers.noBody()));
        await().until(() -> anam.scripts().get(0).isDone());
        anam.clock().set(token.expiresAt());

        assertThat(response.get().status()).isEqualTo(200);
    }

    @Test
    void a_request_with_a_token_counts_towards_the_rate_limit_of_its_organization() {
        anam.rateLimits(RateLimits.perMinute(1));
        SessionToken token = anam.sessionTokens().given();

        assertThat(start(by(token), null).status()).isEqualTo(200);
        assertThat(start(by(token), null)).isEqualTo(Response.error(429, "Too many requests"));
    }
}
