package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.sessions.Session.CLOSED_BY_ENGINE;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.SessionRequests.getSession;
import static dev.fakeanam.sessions.SessionRequests.getSessionRecording;
import static dev.fakeanam.sessions.SessionRequests.getSessionTranscript;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.ToolCall;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of one session, of its transcript and of its recording. */
class GetSessionTest {
    private static final Instant NOW = Instant.parse("2026-04-20T09:12:34Z");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000000");
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    GetSessionTest() {
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

    private Response get(Object id, String part) {
        return api.call("GET", "/v1/sessions/" + id + part, null);
    }

    @Test
    void answers_with_the_seventeen_fields() {
        Persona ada = anam.givenPersona("Ada");
        ToolCall call = ToolCall.completed("knowledge_base", "We are open.")
                .withTurnIndex(3)
                .withArguments(Map.of("query", "opening hours"));
        anam.sessions()
                .given(session -> session.id(ID)
                        .persona(ada)
                        .clientLabel("anam-lab-chat")
                        .clientMetadata(Map.of("userAgent", "Mozilla/5.0"))
                        .apiKeyId(ID)
                        .startTime(Instant.parse("2026-04-20T09:00:00Z"))
                        .ended(CLOSED_BY_ENGINE)
                        .toolCalls(call));

        Response response = get(ID, "");

        assertThat(response).isEqualTo(Response.json(200, """
                {"id":"00000000-0000-0000-0000-000000000000","personaId":"%s","clientLabel":"anam-lab-chat",\
                "startTime":"2026-04-20T09:00:00.000Z","endTime":"2026-04-20T09:12:34.000Z","sessionLengthMs":754000,\
                "exitStatus":"CLOSED_BY_ENGINE","engineHost":"127.0.0.1:%d","engineProtocol":"http",\
                "engineVersion":"fake-anam","clientMetadata":{"userAgent":"Mozilla/5.0"},\
                "personaConfig":{"type":"stateful","personaId":"%s","name":"Ada"},\
                "apiKeyId":"00000000-0000-0000-0000-000000000000","organizationId":"%s",\
                "createdAt":"2026-04-20T09:00:00.000Z","updatedAt":"2026-04-20T09:12:34.000Z",\
                "toolCalls":[{"turnIndex":3,"correlationId":null,"toolCallId":null,"toolName":"knowledge_base",\
                "toolType":"server","toolSubtype":null,"status":"completed","startedAt":null,"completedAt":null,\
                "durationSeconds":null,"errorMessage":null,"arguments":{"query":"opening hours"},\
                "result":"We are open.","documentsAccessed":null}]}""".formatted(
                        ada.id(), anam.baseUrl().getPort(), ada.id(), anam.organizationId())));
        assertThat(SessionDetails.fromJson(response.body()))
                .isEqualTo(new SessionDetails(anam.sessions().get(ID), List.of(call)));
    }

    @Test
    void a_session_that_goes_on_shows_neither_an_end_nor_tool_calls() {
        anam.sessions().given(session -> session.id(ID).withoutEngine().toolCalls(ToolCall.failed("t", "Timeout")));

        assertThat(get(ID, "")).isEqualTo(Response.json(200, """
                {"id":"00000000-0000-0000-0000-000000000000","personaId":null,"clientLabel":null,\
                "startTime":"2026-04-20T09:12:34.000Z","endTime":null,"sessionLengthMs":null,"exitStatus":null,\
                "engineHost":null,"engineProtocol":null,"engineVersion":null,"clientMetadata":{},\
                "personaConfig":{"type":"ephemeral"},"apiKeyId":"%s","organizationId":"%s",\
                "createdAt":"2026-04-20T09:12:34.000Z","updatedAt":null,"toolCalls":[]}""".formatted(
                        anam.sessionTokens().given().apiKeyId(), anam.organizationId())));
        anam.sessions().change(ID, session -> session.ended(NORMAL_EXIT));
        assertThat(get(ID, "").body()).contains("\"toolCalls\":[{\"turnIndex\":0,", "\"status\":\"failed\"");
    }

    @Test
    void a_session_ends_exactly_at_its_maximum_length() {
        anam.sessions().given(session -> session.id(ID).maxSessionLengthSeconds(90.5));

        anam.clock().advance(Duration.ofMillis(90_499));
        assertThat(SessionDetails.fromJson(get(ID, "").body()).session().isEnded())
                .isFalse();
        anam.clock().advance(Duration.ofDays(1));
        Session session = SessionDetails.fromJson(get(ID, "").body()).session();

        assertThat(session.endTime()).isEqualTo(NOW.plusMillis(90_500));
        assertThat(session.updatedAt()).isEqualTo(NOW.plusMillis(90_500));
        assertThat(session.sessionLengthMs()).isEqualTo(90_500);
        assertThat(session.exitStatus()).isEqualTo(CLOSED_BY_ENGINE);
        assertThat(anam.sessions().get(ID)).isEqualTo(session);
    }

    @Test
    void a_session_may_be_long_without_bounds() {
        anam.sessions().given(session -> session.id(ID).maxSessionLengthSeconds(1e300));

        anam.clock().set(Instant.parse("9998-12-31T00:00:00Z"));

        assertThat(anam.sessions().get(ID).isEnded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1})
    void a_session_that_may_not_be_long_has_ended_at_once(double seconds) {
        Session session = anam.sessions().given(given -> given.maxSessionLengthSeconds(seconds));

        assertThat(session.endTime()).isEqualTo(NOW);
        assertThat(session.sessionLengthMs()).isZero();
    }

    @Test
    void the_transcript_has_what_was_said() {
        Persona ada = anam.givenPersona("Ada");
        anam.sessions()
                .given(session -> session.id(ID)
                        .persona(ada)
                        .startTime(Instant.parse("2026-04-20T09:00:00Z"))
                        .ended(NORMAL_EXIT)
                        .transcript(
                                persona("Hi! How can I help?").speaking(1.4),
                                user("Can you tell me a joke?").at(Instant.parse("2026-04-20T09:00:05Z")),
                                persona("Why did").interrupted()));

        assertThat(get(ID, "/transcript")).isEqualTo(Response.json(200, """
                {"sessionId":"00000000-0000-0000-0000-000000000000","personaName":"Ada",\
                "startTime":"2026-04-20T09:00:00.000Z","endTime":"2026-04-20T09:12:34.000Z","durationMs":754000,\
                "totalMessages":3,"transcriptsEnabled":true,"messages":[\
                {"role":"persona","message":"Hi! How can I help?","timestamp":"2026-04-20T09:00:01.000Z",\
                "speakingDurationSeconds":1.4,"wasInterrupted":false},\
                {"role":"user","message":"Can you tell me a joke?","timestamp":"2026-04-20T09:00:05.000Z",\
                "speakingDurationSeconds":null},\
                {"role":"persona","message":"Why did","timestamp":"2026-04-20T09:00:03.000Z",\
                "speakingDurationSeconds":null,"wasInterrupted":true}]}"""));
    }

    @Test
    void a_transcript_may_be_read_while_the_session_goes_on_and_may_be_empty() {
        anam.sessions()
                .given(session ->
                        session.id(ID).personaConfig(Map.of("name", "Cara")).transcript());

        assertThat(get(ID, "/transcript")).isEqualTo(Response.json(200, """
                {"sessionId":"00000000-0000-0000-0000-000000000000","personaName":"Cara",\
                "startTime":"2026-04-20T09:12:34.000Z","endTime":null,"durationMs":null,\
                "totalMessages":0,"transcriptsEnabled":true,"messages":[]}"""));
    }

    @Test
    void a_renamed_persona_keeps_its_name_in_sessions_that_were() {
        Persona ada = anam.givenPersona("Ada");
        anam.sessions().given(session -> session.id(ID).persona(ada).transcript());

        assertThat(anam.sessions().transcript(ID).orElseThrow().personaName()).isEqualTo("Ada");
        assertThat(anam.sessions().get(ID).personaConfig()).containsEntry("name", "Ada");
    }

    @Test
    void the_recording_is_a_file_of_the_fake() {
        anam.sessions().given(session -> session.id(ID).recording());

        assertThat(get(ID, "/recording"))
                .isEqualTo(Response.json(
                        200, "{\"recordingUrl\":\"" + anam.baseUrl() + "/files/recordings/" + ID + ".mp4\"}"));
        var file = api.exchange(
                api.requestWithoutKey("/files/recordings/" + ID + ".mp4").GET());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().allValues("Content-Type")).containsExactly("video/mp4");
    }

    @ParameterizedTest
    @CsvSource({"/transcript, Transcript not found", "/recording, Recording not found"})
    void what_a_session_does_not_have_is_a_404_of_its_own(String part, String error) {
        anam.sessions().given(session -> session.id(ID));

        assertThat(get(ID, part)).isEqualTo(Response.error(404, error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/transcript", "/recording"})
    @Tag("A8")
    void a_session_that_is_not_there_or_is_another_organizations_is_a_404(String part) {
        UUID others = fake.newOrganization()
                .sessions()
                .given(session -> session.recording().transcript())
                .id();

        assertThat(get(others, part)).isEqualTo(Response.error(404, "Session not found"));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::assumptions)
                .isEqualTo(List.of(Assumption.A8));
    }

    @ParameterizedTest
    @CsvSource({
        "x, ''",
        "x, /transcript",
        "x, /recording",
        "00000000-0000-0000-0000-00000000000, ''",
        "00000000000000000000000000000000, ''"
    })
    @Tag("A16")
    void an_id_that_is_not_a_uuid_is_a_400(String id, String part) {
        assertThat(get(id, part)).isEqualTo(Response.error(400, "Invalid session ID"));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::assumptions)
                .isEqualTo(List.of(Assumption.A16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/transcript", "/recording"})
    void a_key_that_may_read_reads_and_one_that_may_do_nothing_does_not(String part) {
        anam.sessions().given(session -> session.id(ID).recording().transcript());
        String path = "/v1/sessions/" + ID + part;

        assertThat(api.withKey(anam.issueApiKey(Permission.READ_ONLY))
                        .call("GET", path, null)
                        .status())
                .isEqualTo(200);
        assertThat(api.withKey(anam.issueApiKey(Permission.NONE)).call("GET", path, null))
                .isEqualTo(Response.error(403, "Forbidden"));
    }

    @Test
    void scripts_are_played_for_one_session() {
        anam.sessions().given(session -> session.id(ID).recording().transcript());
        anam.on(getSession(ID)).reply(500);
        anam.on(getSessionTranscript(ID)).reply(404);
        anam.on(getSessionRecording(ID)).reply(403);

        assertThat(get(UUID.randomUUID(), "").status()).isEqualTo(404);
        assertThat(get(ID, "")).isEqualTo(Response.error(500, "Server error"));
        assertThat(get(ID, "/transcript")).isEqualTo(Response.error(404, "Session not found"));
        assertThat(get(ID, "/recording")).isEqualTo(Response.error(403, "Forbidden"));
    }

    @Test
    void an_id_that_fails_names_a_session_afterwards_that_is_in_no_list_and_does_not_count() {
        String magic = "fa11ed00-0000-4000-8001-000000000503";

        assertThat(get(magic, "").status()).isEqualTo(503);
        assertThat(get(magic, "").status()).isEqualTo(200);
        assertThat(get(magic, "/transcript")).isEqualTo(Response.error(404, "Transcript not found"));
        assertThat(anam.sessions().all()).isEmpty();
        assertThat(api.call("GET", "/v1/sessions/concurrency", null).body()).contains("\"active\":0,");
    }

    @ParameterizedTest
    @CsvSource({"POST, ''", "DELETE, ''", "POST, /transcript", "PUT, /recording"})
    @Tag("A13")
    void other_methods_are_not_allowed(String method, String part) {
        assertThat(api.call(method, "/v1/sessions/" + ID + part, null)).isEqualTo(new Response(405, List.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sessions/analytics", "/v1/sessions/00000000-0000-0000-0000-000000000000/analytics"})
    @Tag("A13")
    void analytics_are_not_emulated_and_can_be_scripted(String path) {
        assertThat(api.call("GET", path, null).status()).isEqualTo(501);

        anam.on(request("GET", path)).reply(200, "{\"sessionCount\":1}");

        assertThat(api.call("GET", path, null)).isEqualTo(Response.json(200, "{\"sessionCount\":1}"));
    }
}
