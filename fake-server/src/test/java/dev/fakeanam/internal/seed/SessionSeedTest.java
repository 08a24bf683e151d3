package dev.fakeanam.internal.seed;

import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.ToolCall;
import dev.fakeanam.tokens.SessionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions and session tokens continue in the organizations that a seed makes. */
class SessionSeedTest {
    private static final Instant NOW = Instant.parse("2026-04-20T10:00:00Z");

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final FakeAnam another = EmbeddedFakeAnam.start();
    private final Organization organization = fake.newOrganization("Acme", "first");

    SessionSeedTest() {
        organization.clock().set(NOW);
    }

    @AfterEach
    void close() {
        fake.close();
        another.close();
    }

    private Organization roundTrip() {
        String seed = Json.write(new SeedWriter(AllRooms.ROOMS).write(List.of(organization)));

        Organization again =
                Seed.parse(AllRooms.ROOMS, "seed", seed).load(another).get(0);

        assertThat(Json.write(new SeedWriter(AllRooms.ROOMS).write(List.of(again))))
                .isEqualTo(seed);
        return again;
    }

    private static Session read(FakeAnam server, UUID id) {
        return SessionDetails.fromJson(ApiCalls.send(server.baseUrl(), "first", "GET", "/v1/sessions/" + id, "")
                        .body())
                .session();
    }

    @Test
    void sessions_come_back_with_all_that_belongs_to_them() {
        Persona ada = organization.givenPersona("Ada");
        UUID id = organization
                .sessions()
                .given(session -> session.persona(ada)
                        .clientLabel("web")
                        .clientMetadata(Map.of("a", List.of(1, 1.5)))
                        .transcript(user("Hi"), persona("Hello").interrupted().speaking(2))
                        .toolCalls(ToolCall.completed("t", "r").withArguments(Map.of("q", "x")))
                        .recording()
                        .ended("TIMEOUT"))
                .id();
        organization.sessions().given(session -> session.withoutEngine().apiKeyId(null));
        organization.sessions().given(session -> session.transcript());
        organization.shareLinks().visit(organization.givenShareLink().token());
        organization.sessions().concurrencyLimit(3);

        Organization again = roundTrip();

        assertThat(again.sessions().all()).isEqualTo(organization.sessions().all());
        assertThat(again.sessions().transcript(id))
                .isEqualTo(organization.sessions().transcript(id));
        assertThat(again.sessions().concurrencyLimit()).isEqualTo(3);
        for (String path : List.of("", "/transcript")) {
            assertThat(ApiCalls.send(again, "GET", "/v1/sessions/" + id + path, "")
                            .body())
                    .isEqualTo(ApiCalls.send(organization, "GET", "/v1/sessions/" + id + path, "")
                            .body());
        }
        assertThat(ApiCalls.send(again, "GET", "/v1/sessions", "").body())
                .isEqualTo(
                        ApiCalls.send(organization, "GET", "/v1/sessions", "").body());
        assertThat(ApiCalls.send(again, "GET", "/v1/sessions/" + id + "/recording", "")
                        .body())
                .contains(another.baseUrl() + "/files/recordings/" + id);
    }

    @Test
    void a_token_that_a_client_has_starts_sessions_in_both() {
        String body = ApiCalls.send(organization, "POST", "/v1/auth/session-token", "{\"clientLabel\":\"web\"}")
                .body();
        String token = (String) ((Map<?, ?>) Json.parse(body)).get("sessionToken");
        SessionToken expired = organization.sessionTokens().given(given -> given.expired());

        Organization again = roundTrip();

        assertThat(again.sessionTokens().all())
                .isEqualTo(organization.sessionTokens().all());
        assertThat(again.sessions().verify(token))
                .isEqualTo(organization.sessions().verify(token));
        assertThat(start(another, token)).isEqualTo(200);
        assertThat(start(another, expired.token())).isEqualTo(401);
        assertThat(again.sessions().all()).singleElement().satisfies(session -> {
            assertThat(session.clientLabel()).isEqualTo("web");
            assertThat(session.apiKeyId())
                    .isEqualTo(again.sessionTokens().all().get(1).apiKeyId());
        });
        again.clock().advance(Duration.ofHours(1));
        assertThat(start(another, token)).isEqualTo(401);
        assertThat(start(fake, token)).isEqualTo(200);
    }

    private static int start(FakeAnam server, String token) {
        return ApiCalls.send(server.baseUrl(), token, "POST", "/v1/engine/session", "")
                .statusCode();
    }

    @Test
    void a_session_that_was_asked_to_stop_is_seen_once_in_both() {
        UUID id = organization.sessions().given().id();
        ApiCalls.send(organization, "POST", "/v1/sessions/" + id + "/stop", "");

        roundTrip();

        for (FakeAnam server : List.of(fake, another)) {
            assertThat(read(server, id).isEnded()).isFalse();
            assertThat(read(server, id).endTime()).isEqualTo(NOW);
        }
    }

    @Test
    void a_session_ends_in_both_at_its_maximum_length() {
        UUID id = organization
                .sessions()
                .given(session -> session.maxSessionLengthSeconds(60))
                .id();

        Organization again = roundTrip();
        again.clock().advance(Duration.ofMinutes(2));

        assertThat(read(another, id).endTime()).isEqualTo(NOW.plusSeconds(60));
        assertThat(read(fake, id).isEnded()).isFalse();
    }

    @Test
    void what_is_made_afterwards_is_the_same_in_both() {
        organization.sessions().given();
        organization.sessionTokens().given();

        Organization again = roundTrip();

        assertThat(again.sessionTokens().given())
                .isEqualTo(organization.sessionTokens().given());
        assertThat(again.sessions().given(session -> session.ended(NORMAL_EXIT)).id())
                .isEqualTo(organization
                        .sessions()
                        .given(session -> session.ended(NORMAL_EXIT))
                        .id());
    }

    @Test
    void a_seed_says_as_much_or_as_little_as_it_wants() {
        Organization seeded = Seed.parse(AllRooms.ROOMS, "seed", """
                        {"organizations":[{"name":"Acme","apiKeys":[{"key":"seeded"}],
                          "clock":{"now":"2026-04-20T10:00:00Z","ticking":false},
                          "sessionLimits":{"concurrentSessions":1},
                          "sessionTokens":[{"expired":true},{}],
                          "sessions":[
                            {"exitStatus":"NORMAL_EXIT","transcript":[{"role":"user","message":"Hi"}]},
                            {"maxSessionLengthSeconds":30,"withoutEngine":true}]}]}""").load(fake).get(0);

        assertThat(seeded.sessions().all())
                .extracting(Session::endTime, Session::engineHost)
                .containsExactly(tuple(NOW, seeded.baseUrl().getAuthority()), tuple(null, null));
        assertThat(seeded.sessionTokens().all())
                .extracting(SessionToken::expiresAt)
                .containsExactly(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
        assertThat(ApiCalls.send(seeded, "GET", "/v1/sessions/concurrency", "").body())
                .isEqualTo("{\"limit\":1,\"active\":1,\"canStartSession\":false,\"estimatedWaitSeconds\":30}");
    }

    @Test
    void what_is_wrong_with_a_seed_is_reported_with_its_place() {
        assertThatThrownBy(() -> Seed.parse(AllRooms.ROOMS, "seed", """
                        {"organizations":[{"name":"Acme",
                          "sessionLimits":{"concurrentSessions":-1},
                          "sessionTokens":[{"id":"00000000-0000-0000-0000-00000000000a"},
                            {"id":"00000000-0000-0000-0000-00000000000A"}, {"token":" "}],
                          "sessions":[{"id":"00000000-0000-0000-0000-00000000000a"},
                            {"id":"00000000-0000-0000-0000-00000000000A"},
                            {"transcript":[{"role":"anam"}]}]}]}"""))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "seed, line 2, column 41: organizations[0].sessionLimits.concurrentSessions is -1, but has to be"
                                + " an integer from 0 to 2147483647.",
                        "seed, line 4, column 11: organizations[0].sessionTokens[1].id is"
                                + " \"00000000-0000-0000-0000-00000000000A\", but so is"
                                + " organizations[0].sessionTokens[0].id: an id is that of one session token. Give"
                                + " another, or leave it out to get a generated one.",
                        "seed, line 4, column 61: organizations[0].sessionTokens[2].token is \" \", but has to be a"
                                + " string that is not blank.",
                        "seed, line 6, column 11: organizations[0].sessions[1].id is"
                                + " \"00000000-0000-0000-0000-00000000000A\", but so is organizations[0].sessions[0].id:"
                                + " an id is that of one session. Give another, or leave it out to get a generated"
                                + " one.",
                        "seed, line 7, column 20: organizations[0].sessions[2].transcript[0] has no field message. Add"
                                + " it.",
                        "seed, line 7, column 28: organizations[0].sessions[2].transcript[0].role is \"anam\", but has"
                                + " to be one of user, persona."));
    }
}
