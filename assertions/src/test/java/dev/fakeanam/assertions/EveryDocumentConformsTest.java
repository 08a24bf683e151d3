package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static dev.fakeanam.tokens.SessionTokenRequests.createSessionToken;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tools.Tool;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code conformsToContract()} accepts the responses of every kind of resource. */
class EveryDocumentConformsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"personas", "avatars", "voices", "llms", "tools", "share-links", "sessions"})
    void a_list_conforms(String path) throws Exception {
        Organization anam = fake.newOrganization();
        anam.givenPersona("Ada");
        anam.givenShareLink();
        anam.tools().given();
        anam.sessions().given();

        assertThat(send(anam, "GET", "/v1/" + path, "")).hasStatus(200).conformsToContract();
        assertThat(send(anam, "GET", "/v1/" + path + "?page=0", ""))
                .isValidationErrorOn("page")
                .conformsToContract();
    }

    @Test
    void a_document_conforms_whatever_the_operation() throws Exception {
        Organization anam = fake.newOrganization();
        Persona ada = anam.givenPersona("Ada");
        String path = "/v1/personas/" + ada.id();

        assertThat(send(anam, "POST", "/v1/personas", "{\"name\":\"Eve\"}"))
                .hasStatus(201)
                .conformsToContract();
        assertThat(send(anam, "GET", path, "")).conformsToContract();
        assertThat(send(anam, "PUT", path, "{\"widgetConfig\":{\"layout\":\"inline\"}}"))
                .hasPersonaSatisfying(now -> now.hasWidgetConfig("layout", "inline"))
                .conformsToContract();
        assertThat(send(anam, "DELETE", path, "")).hasStatus(200).conformsToContract();
        assertThat(send(anam, "GET", path, "")).isNotFound().conformsToContract();
    }

    @Test
    void a_session_conforms_from_its_token_to_its_transcript() throws Exception {
        Organization anam = fake.newOrganization();
        Persona ada = anam.givenPersona("Ada");
        String persona = "{\"personaConfig\":{\"personaId\":\"" + ada.id() + "\"}}";
        Session spoken = anam.sessions()
                .given(session -> session.persona(ada).transcript(user("Hi")).ended(NORMAL_EXIT));

        HttpResponse<String> token = send(anam, "POST", "/v1/auth/session-token", persona);
        assertThat(token).hasStatus(200).conformsToContract();
        assertThat(anam)
                .hasIssuedTokenSatisfying(
                        token.body().replaceAll("^\\{\"sessionToken\":\"|\"}$", ""),
                        issued -> issued.isFor(ada).expiresIn(Duration.ofHours(1)))
                .received(createSessionToken());
        assertThat(send(anam, "POST", "/v1/engine/session", persona))
                .hasStatus(200)
                .conformsToContract();
        assertThat(anam).hasActiveSessions(1);
        assertThat(send(anam, "GET", "/v1/sessions/" + spoken.id(), ""))
                .hasSessionSatisfying(session -> session.isOf(ada).hasNoToolCalls())
                .conformsToContract();
        assertThat(send(anam, "GET", "/v1/sessions/" + spoken.id() + "/transcript", ""))
                .hasTranscriptSatisfying(words -> words.hasMessages(user("Hi")))
                .conformsToContract();
        assertThat(send(anam, "POST", "/v1/sessions/" + spoken.id() + "/stop", ""))
                .isError(409, "Session already ended")
                .conformsToContract();
    }

    @Test
    void a_response_without_a_body_conforms() throws Exception {
        Organization anam = fake.newOrganization();
        Tool tool = anam.tools().given();

        assertThat(send(anam, "DELETE", "/v1/tools/" + tool.id(), ""))
                .hasStatus(204)
                .conformsToContract();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    204 | {} | The body has to be empty.
                    200 | '' | The status is 200, but has to be 204, or for an error one of 401, 403, 404, 429, 500.
                    200 | {} | The status is 200, but has to be 204, or for an error one of 401, 403, 404, 429, 500.; The body has to be empty.
                    """)
    void a_body_where_none_may_be_departs(int status, String body, String departures) {
        AnamResponse response = AnamResponse.of(status, Map.of(), body);

        assertThatThrownBy(() -> assertThat(response).conformsToContract("deleteTool"))
                .hasMessage(
                        "\nExpecting the response to conform to what is documented for\n  deleteTool\n"
                                + "but it differs from that in\n  %s\nin\n  %s",
                        departures.replace("; ", "\n  "), response);
    }

    @Test
    void a_departure_deep_in_a_document_is_named() {
        String body = PersonaSamples.ADA.toJson().replace("\"renderStyle\":\"realistic\"", "\"renderStyle\":\"real\"");

        assertThatThrownBy(
                        () -> assertThat(AnamResponse.of(200, Map.of(), body)).conformsToContract("getPersona"))
                .hasMessage("\nExpecting the response to conform to what is documented for\n  getPersona\n"
                        + "but it differs from that in\n  avatar.renderStyle is \"real\", but has to be one of"
                        + " realistic,"
                        + " animated_3d, illustrated, unknown.\nin\n  200 " + body);
    }

    private static HttpResponse<String> send(Organization anam, String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(anam.baseUrl().resolve(path))
                        .header("Authorization", "Bearer " + anam.apiKey())
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
