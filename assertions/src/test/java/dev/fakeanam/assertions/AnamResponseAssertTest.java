package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.PersonaSamples.ADA;
import static dev.fakeanam.assertions.PersonaSamples.AVATAR;
import static dev.fakeanam.assertions.PersonaSamples.VOICE;
import static dev.fakeanam.assertions.SessionSamples.TRANSCRIPT;
import static dev.fakeanam.assertions.SessionSamples.WITH_CALLS;
import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.voices.Voice;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnamResponseAssertTest {
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

    static Stream<BodyHandler<?>> bodies() {
        return Stream.of(BodyHandlers.ofString(), BodyHandlers.ofByteArray(), BodyHandlers.ofInputStream());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_response_is_read_whatever_form_its_body_has(BodyHandler<?> body) throws Exception {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();

        HttpResponse<?> response = put(anam, link, "{\"usageLimit\":50}", body);

        assertThat(response)
                .hasStatus(200)
                .hasHeader("content-type", "application/json")
                .hasJson(link.withUsageLimit(50).toJson())
                .hasShareLink()
                .hasUsageLimit(50);
    }

    @Test
    void a_body_that_was_not_kept_is_reported() throws Exception {
        Organization anam = fake.newOrganization();

        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{}", BodyHandlers.discarding());

        String message = "\nExpecting the response to have a body to look at, but the HTTP client discarded it."
                + " Send the request with BodyHandlers.ofString().";
        assertThatThrownBy(() -> assertThat(response).hasJson("{}")).hasMessage(message);
        assertThatThrownBy(() -> assertThat(response).hasShareLink()).hasMessage(message);
        assertThatThrownBy(() -> assertThat(response).hasErrorMessage("no")).hasMessage(message);
        assertThatThrownBy(() -> assertThat(response).conformsToContract()).hasMessage(message);
        assertThatThrownBy(() -> assertThat(response).hasStatus(404))
                .hasMessage("\nExpecting the response to have the status\n  404\nbut it has\n  200\nwith the body\n"
                        + "  (a body that the HTTP client discarded)");
    }

    @Test
    void another_status_is_shown_with_the_body() throws Exception {
        Organization anam = fake.newOrganization();

        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{\"usageLimit\":0}", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasStatus(200))
                .hasMessage("\nExpecting the response to have the status\n  200\nbut it has\n  400\nwith the body\n"
                        + "  {\"error\":\"Validation error\",\"details\":[{\"path\":\"usageLimit\","
                        + "\"message\":\"Number must be greater than or equal to 1\",\"code\":\"too_small\"}],"
                        + "\"summary\":\"usageLimit: Number must be greater than or equal to 1\"}");
    }

    @Test
    void a_refusal_is_no_share_link() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "[]", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasShareLink())
                .hasMessage("\nExpecting the response to be a success with a share link, but it has the status\n  400\n"
                        + "with the body\n  {\"error\":\"Invalid request body\"}");
    }

    @Test
    void an_error_is_known_by_status_and_message() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "[]", BodyHandlers.ofString());

        assertThat(response).isError(400, "Invalid request body");
        assertThatThrownBy(() -> assertThat(response).isError(400, "Validation error"))
                .hasMessage(
                        "\nExpecting the response to have the error\n  Validation error\nbut it has\n  Invalid request"
                                + " body");
    }

    @Test
    void a_validation_error_is_known_by_its_fields() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(
                anam, anam.givenShareLink(), "{\"usageLimit\":\"5\",\"expiresInHours\":0}", BodyHandlers.ofString());

        assertThat(response).isValidationErrorOn("usageLimit", "expiresInHours");
        assertThatThrownBy(() -> assertThat(response).isValidationErrorOn("usageLimit"))
                .hasMessage("\nExpecting the response to find fault with\n  [usageLimit]\nbut it finds fault with\n"
                        + "  [expiresInHours, usageLimit]\nsaying\n  expiresInHours: Number must be greater than 0;"
                        + " usageLimit: Expected number, received string");
    }

    @Test
    void another_body_is_shown_beside_the_expected_one() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "[]", BodyHandlers.ofString());

        assertThat(response).hasJson("{ \"error\" : \"Invalid request body\" }");
        assertThatThrownBy(() -> assertThat(response).hasJson("{\"error\":\"100%d\"}"))
                .hasMessage("\nExpecting the body to be\n  {\"error\":\"100%d\"}\nbut it differs in\n"
                        + "  error: expected \"100%d\", but was \"Invalid request body\"\nin\n"
                        + "  {\"error\":\"Invalid request body\"}");
    }

    @Test
    void a_body_that_is_not_json_is_shown() throws Exception {
        Organization anam = fake.newOrganization();
        anam.on(anyRequest()).reply(200, "50 % off");
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{}", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasShareLink())
                .hasMessage("\nExpecting the body to be a share link, but it is\n  50 % off\n"
                        + "The text is not JSON: Unexpected character ('%' (code 37)): expected a valid value (JSON"
                        + " String,"
                        + " Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 4.");
    }

    @Test
    void a_header_that_is_missing_or_other_is_reported() throws Exception {
        Organization anam = fake.newOrganization();
        HttpResponse<?> response = put(anam, anam.givenShareLink(), "{}", BodyHandlers.ofString());

        assertThatThrownBy(() -> assertThat(response).hasHeader("Retry-After", "1"))
                .hasMessage(
                        "\nExpecting the response to have the header\n  Retry-After: 1\nbut it has none of that name.");
        assertThatThrownBy(() -> assertThat(response).hasHeader("Content-Type", "text/html"))
                .hasMessage("\nExpecting the response to have the header\n  Content-Type: text/html\nbut it is"
                        + " application/json.");
    }

    @Test
    void each_success_conforms_and_is_read_as_what_it_is() throws Exception {
        Organization anam = fake.newOrganization();
        Persona ada = anam.givenPersona("Ada");
        ShareLink link = anam.givenShareLink(seed -> seed.persona(ada));

        assertThat(get(anam, "/v1/share-links/" + link.id()))
                .conformsToContract()
                .hasPersonaShareLinkSatisfying(read -> read.isUnchangedFrom(link))
                .hasPersonaShareLink()
                .hasPersonaName("Ada")
                .hasOrganizationId(anam.organizationId());
        assertThat(get(anam, "/v1/share-links"))
                .conformsToContract()
                .hasPageSatisfying(page -> page.hasTotal(1))
                .hasPage()
                .hasIds(link.id());
        assertThat(put(anam, link, "{}", BodyHandlers.ofString()))
                .conformsToContract()
                .hasShareLinkSatisfying(updated -> updated.isUnchangedFrom(link));
    }

    @Test
    void each_refusal_conforms_and_has_a_name() throws Exception {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();
        String reader = anam.issueApiKey(Permission.READ_ONLY);

        assertThat(put(anam, "wrong", link.id(), "{}", BodyHandlers.ofString()))
                .isUnauthorized()
                .hasErrorMessage("Invalid API key")
                .conformsToContract();
        assertThat(put(anam, reader, link.id(), "{}", BodyHandlers.ofString()))
                .isForbidden()
                .hasErrorMessage("Forbidden")
                .conformsToContract();
        assertThat(put(anam, anam.apiKey(), Samples.ID, "{}", BodyHandlers.ofString()))
                .isNotFound()
                .hasErrorMessage("Share link not found")
                .conformsToContract();
        assertThat(put(anam, link, "{\"usageLimit\":0}", BodyHandlers.ofString()))
                .isValidationErrorOn("usageLimit")
                .conformsToContract();
    }

    @Test
    void a_refusal_with_another_status_does_not_count() {
        AnamResponse teapot = AnamResponse.of(418, Map.of(), "{\"error\":\"5 %\"}");
        String message = "\nExpecting the response to have the status\n  %s\nbut it has\n  418\nwith the body\n"
                + "  {\"error\":\"5 %%\"}";

        assertThatThrownBy(() -> assertThat(teapot).isUnauthorized()).hasMessage(message, 401);
        assertThatThrownBy(() -> assertThat(teapot).isForbidden()).hasMessage(message, 403);
        assertThatThrownBy(() -> assertThat(teapot).isNotFound()).hasMessage(message, 404);
        assertThatThrownBy(() -> assertThat(teapot).isError(400, "5 %")).hasMessage(message, 400);
        assertThatThrownBy(() -> assertThat(teapot).isValidationErrorOn()).hasMessage(message, 400);
    }

    @Test
    void a_body_that_is_not_an_error_is_shown() {
        assertThatThrownBy(
                        () -> assertThat(AnamResponse.of(502, Map.of(), "[5]")).hasErrorMessage("no"))
                .hasMessage("\nExpecting the body to be an error body, but it is\n  [5]\n"
                        + "The document is [5], but has to be an object with the fields error, message,"
                        + " reason, details, summary.");
    }

    @Test
    void a_refusal_has_neither_page_nor_persona() {
        AnamResponse refused = AnamResponse.of(302, Map.of(), "");

        assertThatThrownBy(() -> assertThat(refused).hasPage())
                .hasMessage("\nExpecting the response to be a success with a page of a list, but it has the status\n"
                        + "  302\nwith the body\n  ");
        assertThatThrownBy(() -> assertThat(refused).hasPersonaShareLink())
                .hasMessage(
                        "\nExpecting the response to be a success with a share link with its persona, but it has the"
                                + " status\n  302\nwith the body\n  ");
    }

    @Test
    void a_response_that_is_null_is_reported() {
        assertThatThrownBy(() -> assertThat((HttpResponse<?>) null).hasStatus(200))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
        assertThatThrownBy(() -> assertThat((AnamResponse) null).hasShareLink())
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void a_header_that_must_not_be_there_is_shown_with_all_its_values() {
        AnamResponse response = AnamResponse.of(200, Map.of("X-A", List.of("1", "2")), "");

        assertThat(response).hasNoHeader("X-B").hasHeader("x-a", "1");
        assertThatThrownBy(() -> assertThat(response).hasNoHeader("x-a"))
                .hasMessage("\nExpecting the response to have no header\n  x-a\nbut it is 1, 2.");
    }

    @Test
    void a_success_may_have_any_document_or_a_page_of_any() {
        AnamResponse persona = AnamResponse.of(200, Map.of(), ADA.toJson());
        AnamResponse avatar = AnamResponse.of(201, Map.of(), AVATAR.toJson());
        AnamResponse page = AnamResponse.of(
                200, Map.of(), Page.codec(Voice.CODEC).print(new Page<>(List.of(VOICE), Pagination.of(1, 1, 10))));

        assertThat(persona).hasPersona().hasName("Ada");
        assertThat(persona).hasPersonaSatisfying(ada -> ada.hasName("Ada")).isNotNull();
        assertThat(AnamResponse.of(200, Map.of(), WITH_CALLS.toJson()))
                .hasSessionSatisfying(session -> session.hasEnded().hasToolCalls("open_calendar", "end_call"))
                .hasSession()
                .hasEnded();
        assertThat(AnamResponse.of(200, Map.of(), TRANSCRIPT.toJson()))
                .hasTranscriptSatisfying(words -> words.hasMessageCount(4))
                .hasTranscript()
                .isOf(WITH_CALLS.session());
        assertThat(avatar).hasBody(Avatar.CODEC).isEqualTo(AVATAR);
        assertThat(avatar)
                .hasBodySatisfying(
                        Avatar.CODEC, read -> assertThat(read.displayName()).isEqualTo("Cara"))
                .isNotNull();
        assertThat(page)
                .hasPageOf(Voice.CODEC)
                .hasIds(VOICE.id())
                .hasElementSatisfying(
                        VOICE.id(), voice -> assertThat(voice.displayName()).isEqualTo("Leo"));
        assertThat(page)
                .hasPageSatisfying(Voice.CODEC, voices -> voices.hasTotal(1).hasNoNext())
                .hasPageSatisfying(voices -> voices.hasIds(VOICE.id()))
                .isNotNull();
    }

    @Test
    void a_refusal_has_no_document_of_any_kind() {
        AnamResponse refused = AnamResponse.of(404, Map.of(), "{\"error\":\"no\"}");
        String message =
                "\nExpecting the response to be a success with %s, but it has the status\n  404\nwith the body\n"
                        + "  {\"error\":\"no\"}";

        assertThatThrownBy(() -> assertThat(refused).hasPersona()).hasMessage(message, "a persona");
        assertThatThrownBy(() -> assertThat(refused).hasSession()).hasMessage(message, "a session");
        assertThatThrownBy(() -> assertThat(refused).hasTranscript()).hasMessage(message, "a transcript");
        assertThatThrownBy(() -> assertThat(refused).hasBody(Avatar.CODEC)).hasMessage(message, "a document Avatar");
        assertThatThrownBy(() -> assertThat(refused).hasPageOf(Avatar.CODEC))
                .hasMessage(message, "a page of documents Avatar");
    }

    @Test
    void what_a_body_must_satisfy_is_asserted() {
        AnamResponse link = AnamResponse.of(200, Map.of(), Samples.PERSONA_LINK_JSON);
        AnamResponse page = AnamResponse.of(200, Map.of(), Samples.PAGE_JSON);

        assertThatThrownBy(() -> assertThat(link).hasPersonaShareLinkSatisfying(read -> read.hasPersonaName("Eve")))
                .hasMessage("\nExpecting the share link 00000000-0000-0000-0000-000000000000 to have personaName\n"
                        + "  \"Eve\"\nbut it has\n  \"Ada\"\nin\n  " + Samples.PERSONA_LINK_JSON);
        assertThatThrownBy(() -> assertThat(link)
                        .hasBodySatisfying(
                                PersonaShareLink.CODEC, read -> assertThat(read).hasPersonaName("Eve")))
                .hasMessage("\nExpecting the share link 00000000-0000-0000-0000-000000000000 to have personaName\n"
                        + "  \"Eve\"\nbut it has\n  \"Ada\"\nin\n  " + Samples.PERSONA_LINK_JSON);
        assertThatThrownBy(() -> assertThat(page).hasPageSatisfying(PersonaShareLink.CODEC, read -> read.isEmpty()))
                .hasMessage(
                        "\nExpecting the page to have the ids\n  []\nbut it has\n  [\"%s\"]\nin\n  %s",
                        Samples.ID, Samples.PAGE_JSON);
        assertThatThrownBy(() -> assertThat(page).hasPageSatisfying(read -> read.hasTotal(5)))
                .hasMessage("\nExpecting the page to have the total\n  5\nbut it has\n  3\nin\n  " + Samples.PAGE_JSON);
    }

    private static HttpResponse<String> get(Organization anam, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(anam.baseUrl().resolve(path))
                        .header("Authorization", "Bearer " + anam.apiKey())
                        .build(),
                BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> put(Organization anam, ShareLink link, String body, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return put(anam, anam.apiKey(), link.id(), body, handler);
    }

    private static <T> HttpResponse<T> put(Organization anam, String key, UUID id, String body, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links/" + id))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                handler);
    }
}
