package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.AnamAssertions.assertThatBody;
import static dev.fakeanam.assertions.AnamAssertions.assertThatExchanges;
import static dev.fakeanam.assertions.AnamBddAssertions.then;
import static dev.fakeanam.assertions.AnamInstanceOfAssertFactories.PERSONA_SHARE_LINK;
import static dev.fakeanam.assertions.AnamInstanceOfAssertFactories.SHARE_LINK;
import static dev.fakeanam.assertions.AnamSoftAssertions.assertAnamSoftly;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.json.Json;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sessions.ToolCall;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.tools.Tool;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The code and the messages of docs/ASSERTIONS.md. {@link ReadmeTest} finds the code here. */
@FakeAnamTest
class AssertionsGuideTest {

    @Test
    void fields(Organization anam) {
        ShareLink before = anam.givenShareLink(link -> link.usageLimit(10));

        client(anam).raiseUsageLimit(before.id(), 50);

        assertThat(anam.shareLink(before.id()))
                .hasUsageLimit(50)
                .isEnabled()
                .differsFrom(before)
                .onlyIn("usageLimit");
    }

    @Test
    void personas(Organization anam) throws Exception {
        Avatar cara = anam.avatars().given();
        Tool calendar = anam.tools().given();
        Persona made = anam.personas()
                .given(persona -> persona.name("Ada")
                        .systemPrompt("You are a guide.")
                        .avatar(cara)
                        .tools(calendar));
        ShareLink link = anam.givenShareLink(wanted -> wanted.persona(made).primary());
        Persona ada = anam.personas().get(made.id());

        send(
                anam,
                "PUT",
                "/v1/personas/" + ada.id(),
                "{\"skipGreeting\":true,\"widgetConfig\":{\"layout\":\"inline\"}}");

        assertThat(anam.personas().get(ada.id()))
                .hasName("Ada")
                .hasSystemPrompt("You are a guide.")
                .hasAvatar(cara)
                .hasTools(calendar)
                .hasShareLink(link)
                .hasPrimaryShareLink(link)
                .skipsGreeting()
                .hasWidgetConfig("layout", "inline")
                .differsFrom(ada)
                .onlyIn("skipGreeting", "widgetConfig");
    }

    @Test
    void session_tokens(Organization anam) throws Exception {
        Persona ada = anam.givenPersona("Ada");
        String token = token(anam, "{\"clientLabel\":\"web\",\"personaConfig\":{\"personaId\":\"" + ada.id() + "\"}}");
        String ephemeral = token(
                anam,
                "{\"personaConfig\":{\"systemPrompt\":\"You are a"
                        + " guide.\"},\"sessionOptions\":{\"videoQuality\":\"auto\"}}");

        assertThat(anam)
                .hasIssuedTokenSatisfying(
                        token,
                        issued ->
                                issued.isFor(ada).expiresIn(Duration.ofHours(1)).hasClientLabel("web"));
        assertThat(anam.sessions().verify(token)).isFor(ada);
        assertThat(anam.sessions().verify(ephemeral))
                .isEphemeral()
                .hasPersonaConfig("systemPrompt", "You are a guide.")
                .hasSessionOption("videoQuality", "auto");
    }

    @Test
    void sessions(Organization anam) throws Exception {
        Persona ada = anam.givenPersona("Ada");
        Session session = anam.sessions()
                .given(spoken -> spoken.persona(ada)
                        .transcript(user("Hi"), persona("Hello"), persona("Goodbye"))
                        .toolCalls(ToolCall.completed("open_calendar", "done"))
                        .ended(NORMAL_EXIT));

        SessionTranscript transcript = anam.sessions().transcript(session.id()).orElseThrow();
        HttpResponse<String> read = get(anam, "/v1/sessions/" + session.id() + "/transcript");
        HttpResponse<String> details = get(anam, "/v1/sessions/" + session.id());

        assertThat(anam.sessions().get(session.id()))
                .isOf(ada)
                .hasEndedWith(NORMAL_EXIT)
                .hasLength(Duration.ofMinutes(5))
                .hasPersonaConfig("name", "Ada");
        assertThat(anam).hasSessionCount(1).hasActiveSessions(0);
        assertThat(transcript)
                .hasMessageCount(3)
                .containsMessages(user("Hi"), persona("Goodbye"))
                .endsWith(persona("Goodbye"));
        assertThat(read).hasTranscriptSatisfying(words -> words.isOf(session));
        assertThat(details).hasSession().hasToolCalls("open_calendar");
    }

    @Test
    void documents_of_any_kind(Organization anam) throws Exception {
        Avatar cara = anam.avatars().given(avatar -> avatar.displayName("Cara"));
        ShareLink link = anam.givenShareLink(wanted -> wanted.persona(anam.givenPersona("Ada")));

        HttpResponse<String> created = send(anam, "POST", "/v1/personas", "{\"name\":\"Ada\"}");
        HttpResponse<String> read = get(anam, "/v1/avatars/" + cara.id());
        HttpResponse<String> listed = get(anam, "/v1/share-links");

        assertThat(created).hasPersonaSatisfying(persona -> persona.hasName("Ada"));
        assertThat(read)
                .hasBodySatisfying(
                        Avatar.CODEC, avatar -> assertThat(avatar.displayName()).isEqualTo("Cara"));
        assertThat(listed)
                .hasPageOf(PersonaShareLink.CODEC)
                .hasTotal(1)
                .element(link.id(), PERSONA_SHARE_LINK)
                .hasPersonaName("Ada");
    }

    @Test
    void responses(Organization anam) throws Exception {
        anam.rateLimits(RateLimits.perMinute(60));
        ShareLink link = anam.givenShareLink();

        HttpResponse<String> updated = put(anam, link.id(), "{\"usageLimit\":50}");
        HttpResponse<String> refused = put(anam, link.id(), "{\"usageLimit\":0}");
        HttpResponse<String> missing = put(anam, UUID.fromString("00000000-0000-0000-0000-000000000000"), "{}");
        HttpResponse<String> listed = get(anam, "/v1/share-links");

        assertThat(updated)
                .hasStatus(200)
                .hasRemainingRequests(59)
                .hasShareLink()
                .hasUsageLimit(50);
        assertThat(refused).isValidationErrorOn("usageLimit");
        assertThat(missing).isNotFound().hasErrorMessage("Share link not found");
        assertThat(listed).hasPage().hasTotal(1).hasNoNext().hasIds(link.id());
    }

    @Test
    void contract(Organization anam) throws Exception {
        HttpResponse<String> response = put(anam, anam.givenShareLink().id(), "{}");
        String body = response.body();

        assertThat(response).conformsToContract();
        assertThatBody(body).conformsTo(ShareLink.CODEC);
    }

    @Test
    void shape(Organization anam) throws Exception {
        UUID id = anam.givenShareLink().id();
        HttpResponse<String> ofTheFake = put(anam, id, "{}");
        HttpResponse<String> ofAnam = put(anam, id, "{\"usageLimit\":50}");

        assertThat(ofTheFake).hasShapeOf(ofAnam);
    }

    @Test
    void a_departure_from_the_contract_is_named(Organization anam) throws Exception {
        String body = anam.givenShareLink()
                .toJson()
                .replace("\"usageLimit\":10", "\"usageLimit\":\"10\"")
                .replaceFirst("\"createdAt\":\"[^\"]*\"", "\"colour\":\"red\"");

        assertThatThrownBy(() -> assertThatBody(body).conformsTo(ShareLink.CODEC))
                .satisfies(failure ->
                        assertThat(guide()).contains(failure.getMessage().replace(body, "…")));
    }

    @Test
    void requests(Organization anam) {
        ShareLink link = anam.givenShareLink();
        client(anam).raiseUsageLimitBy(link.id(), 40);

        assertThat(anam)
                .received(
                        1,
                        updateShareLink(link.id())
                                .withBodyField("usageLimit", 50)
                                .withoutBodyField("expiresInHours"))
                .received(updateShareLink().withBody("{\"usageLimit\":50}").withApiKey(anam.apiKey()))
                .receivedInOrder(getShareLink(link.id()), updateShareLink(link.id()))
                .receivedNothingElse();
        assertThat(anam)
                .receivedAtLeast(1, getShareLink())
                .receivedAtMost(3, updateShareLink())
                .neverReceived(deleteShareLink());
    }

    @Test
    void a_failure_tells_the_nearest_miss(FakeAnam fake) throws Exception {
        try (Organization anam = fake.newOrganization("acme")) {
            UUID id = UUID.fromString("5e0b7d52-0000-4000-8000-000000000001");
            anam.clock().set(Instant.parse("2026-04-20T10:00:00Z"));
            anam.givenShareLink(link -> link.id(id));
            put(anam, id, "{\"usageLimit\":40}");
            put(anam, id, "[]");

            assertThatThrownBy(
                            () -> assertThat(anam).received(updateShareLink(id).withBodyField("usageLimit", 50)))
                    .satisfies(
                            failure -> assertThat(withoutTimes(guide())).contains(withoutTimes(failure.getMessage())));
        }
    }

    /** Removes the times: a client can get a response before the server has recorded how long it took. */
    private static String withoutTimes(String text) {
        return text.replaceAll(" \\(\\d+ ms\\)", "");
    }

    @Test
    void waiting(Organization anam) {
        ShareLink link = anam.givenShareLink();
        CompletableFuture<Void> job =
                CompletableFuture.runAsync(() -> client(anam).raiseUsageLimit(link.id(), 50));

        assertThat(anam)
                .within(Duration.ofSeconds(5))
                .received(updateShareLink(link.id()))
                .hasShareLinkSatisfying(link.id(), now -> now.hasUsageLimit(50));
        job.join();
    }

    @Test
    void one_request(Organization anam) throws Exception {
        put(anam, anam.givenShareLink().id(), "{}");

        assertThat(anam.exchanges().get(0))
                .hasRequest(updateShareLink().withoutBodyField("usageLimit"))
                .hasResponseSatisfying(response -> response.hasStatus(200))
                .ignoredNothing();
    }

    @Test
    void unattributed_requests(FakeAnam fake, Organization anam) throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links"))
                                .build(),
                        BodyHandlers.ofString());

        assertThatExchanges(fake.unattributedExchanges().stream()
                        .filter(exchange -> exchange.request().apiKey() == null)
                        .toList())
                .received(listShareLinks());
    }

    @Test
    void softly(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();
        HttpResponse<String> response = put(anam, link.id(), "{\"usageLimit\":50}");

        assertAnamSoftly(softly -> {
            softly.assertThat(anam.shareLink(link.id())).hasUsageLimit(50).isEnabled();
            softly.assertThat(response).hasStatus(200).hasShareLinkSatisfying(updated -> updated.hasUsageLimit(50));
            softly.assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        });
    }

    @Test
    void other_words(Organization anam) {
        ShareLink link = anam.givenShareLink();
        Object found = anam.shareLinks().find(link.id()).orElseThrow();

        then(link).as("as it was made").hasUsageLimit(10);
        assertThat(found).asInstanceOf(SHARE_LINK).hasUsageLimit(10);
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/ASSERTIONS.md"));
    }

    private static ShareLinkClient client(Organization anam) {
        return new ShareLinkClient(anam.baseUrl(), anam.apiKey());
    }

    private static String token(Organization anam, String body) throws Exception {
        String response = send(anam, "POST", "/v1/auth/session-token", body).body();
        return (String) ((Map<?, ?>) Json.parse(response)).get("sessionToken");
    }

    private static HttpResponse<String> put(Organization anam, UUID id, String body) throws Exception {
        return send(anam, "PUT", "/v1/share-links/" + id, body);
    }

    private static HttpResponse<String> get(Organization anam, String path) throws Exception {
        return send(anam, "GET", path, "");
    }

    private static HttpResponse<String> send(Organization anam, String method, String path, String body)
            throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(anam.baseUrl().resolve(path))
                                .header("Authorization", "Bearer " + anam.apiKey())
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
