package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.SessionRequests.createEngineSession;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static dev.fakeanam.tokens.SessionTokenRequests.createSessionToken;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The code of docs/SESSIONS.md. {@link ReadmeTest} finds it here. */
@FakeAnamTest
class SessionsGuideTest {

    @Test
    void issues_a_token_for_the_persona(Organization anam) throws Exception {
        Persona ada = anam.givenPersona("Ada");

        String token = new TokenEndpoint(anam).tokenFor(ada);

        assertThat(anam.sessions().verify(token)).isFor(ada).expiresIn(Duration.ofHours(1));
    }

    @Test
    void a_token_expires_on_the_clock(Organization anam) throws Exception {
        String token = new TokenEndpoint(anam).tokenFor(anam.givenPersona("Ada"));

        anam.clock().advance(Duration.ofHours(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().verify(token))
                .withMessageContaining("expired");
    }

    @Test
    void an_expired_token_is_refused(Organization anam) throws Exception {
        SessionToken expired = anam.sessionTokens().given(token -> token.expired());

        HttpResponse<String> refused = post(anam, "/v1/engine/session", expired.token(), "{}");

        assertThat(refused).hasStatus(401);
    }

    @Test
    void a_session_begins_with_its_token(Organization anam) throws Exception {
        Persona ada = anam.givenPersona("Ada");
        String token = new TokenEndpoint(anam).tokenFor(ada);

        HttpResponse<String> started = post(anam, "/v1/engine/session", token, "{}");

        assertThat(started).hasStatus(200);
        assertThat(anam).hasSessionCount(1).hasActiveSessions(1).received(createEngineSession());
    }

    @Test
    void reads_what_was_said(Organization anam) throws Exception {
        Session session = anam.sessions()
                .given(spoken -> spoken.transcript(user("Hi"), persona("Hello")).ended(NORMAL_EXIT));

        HttpResponse<String> transcript = get(anam, "/v1/sessions/" + session.id() + "/transcript");

        assertThat(transcript)
                .hasTranscriptSatisfying(said -> said.hasMessageCount(2).endsWith(persona("Hello")));
    }

    @Test
    void a_session_too_many_is_refused(Organization anam) throws Exception {
        String token = new TokenEndpoint(anam).tokenFor(anam.givenPersona("Ada"));
        anam.sessions().concurrencyLimit(0);

        assertThat(post(anam, "/v1/engine/session", token, "{}")).hasStatus(429);
    }

    @Test
    void a_token_that_cannot_be_had(Organization anam) throws Exception {
        anam.on(createSessionToken()).reply(503);

        HttpResponse<String> response = post(anam, "/v1/auth/session-token", anam.apiKey(), "{}");

        assertThat(response).hasStatus(503);
    }

    /** The code of a server that gets session tokens for its web pages. */
    private record TokenEndpoint(Organization anam) {
        String tokenFor(Persona persona) throws Exception {
            String body = "{\"personaConfig\":{\"personaId\":\"" + persona.id() + "\"}}";
            String answer =
                    post(anam, "/v1/auth/session-token", anam.apiKey(), body).body();
            return (String) ((Map<?, ?>) Json.parse(answer)).get("sessionToken");
        }
    }

    private static HttpResponse<String> get(Organization anam, String path) throws Exception {
        return send(request(anam, path, anam.apiKey()).GET());
    }

    private static HttpResponse<String> post(Organization anam, String path, String keyOrToken, String body)
            throws Exception {
        return send(request(anam, path, keyOrToken)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(Organization anam, String path, String keyOrToken) {
        return HttpRequest.newBuilder(anam.baseUrl().resolve(path)).header("Authorization", "Bearer " + keyOrToken);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
