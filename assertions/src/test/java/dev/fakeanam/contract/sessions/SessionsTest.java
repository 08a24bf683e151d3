package dev.fakeanam.contract.sessions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.json.Json;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ContractTest("sessions")
class SessionsTest {
    private final Api api;
    private final ExampleSessions sessions;

    SessionsTest(Api api) {
        this.api = api;
        this.sessions = new ExampleSessions(api);
    }

    @DocumentedByAnam
    void a_list_is_a_200_with_a_page_of_10_sessions_with_16_fields() {
        AnamResponse response = api.sessions().list("");

        assertThat(response).hasStatus(200).conformsToContract();
        assertThat(Page.codec(Session.CODEC).parse(response.body()).meta().perPage())
                .isEqualTo(10);
    }

    @DocumentedByAnam
    void a_list_for_an_apiKeyId_that_is_not_a_uuid_is_a_400() {
        assertThat(api.sessions().list("?apiKeyId=not-a-uuid")).hasStatus(400);
    }

    @DocumentedByAnam
    void another_organizationId_is_a_403() {
        assertThat(api.sessions().list("?organizationId=" + Api.UNKNOWN_ID)).isForbidden();
        assertThat(api.sessions().get("concurrency?organizationId=" + Api.UNKNOWN_ID))
                .isForbidden();
    }

    @DocumentedByAnam
    void the_concurrency_tells_whether_one_more_can_start() {
        AnamResponse response = api.sessions().get("concurrency");

        assertThat(response).hasStatus(200).conformsToContract();
        Map<?, ?> concurrency = (Map<?, ?>) Json.parse(response.body());
        int active = ((Number) concurrency.get("active")).intValue();
        int limit = ((Number) concurrency.get("limit")).intValue();
        assertThat(concurrency.get("canStartSession")).isEqualTo(active < limit);
    }

    @DocumentedByAnam
    void one_that_is_not_there_is_a_404() {
        assertThat(unknown()).isNotFound();
        assertThat(api.sessions().get(Api.UNKNOWN_ID + "/transcript")).isNotFound();
        assertThat(api.sessions().get(Api.UNKNOWN_ID + "/recording")).isNotFound();
        assertThat(sessions.stop(Api.UNKNOWN_ID)).isNotFound();
    }

    @Assumed(A1)
    void one_that_is_not_there_is_reported() {
        assertThat(unknown()).isError(404, "Session not found").conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_not_a_uuid_is_a_400() {
        assertThat(invalidId()).hasStatus(400);
    }

    @Assumed(A1)
    void an_id_that_is_not_a_uuid_is_reported() {
        assertThat(invalidId()).isError(400, "Invalid session ID").conformsToContract();
    }

    @DocumentedByAnam
    void a_read_is_a_200_with_the_16_fields_and_the_toolCalls() {
        assertThat(read()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void one_that_goes_on_has_a_label_and_no_end() {
        Session session = SessionDetails.fromJson(read().body()).session();

        assertThat(session.clientLabel()).isEqualTo(ExampleSessions.LABEL);
        assertThat(session.personaId()).isNull();
        assertThat(session.endTime()).isNull();
        assertThat(session.sessionLengthMs()).isNull();
    }

    @DocumentedByAnam
    void one_that_goes_on_has_no_toolCalls() {
        assertThat(SessionDetails.fromJson(read().body()).toolCalls()).isEmpty();
    }

    @DocumentedByAnam
    void a_list_shows_the_sessions_of_one_persona() {
        UUID ofPersona = ExampleSessions.id(sessions.started(sessions.stateful()));
        id();

        List<Session> listed = listed("?perPage=100&personaId=" + api.personaId());

        assertThat(listed).extracting(Session::personaId).containsOnly(api.personaId());
        assertThat(listed).extracting(Session::id).contains(ofPersona).doesNotContain(id());
    }

    @DocumentedByAnam
    void a_list_shows_the_sessions_of_one_API_key() {
        UUID key = UUID.fromString(
                String.valueOf(Jwt.in(sessions.ephemeral()).payload().get("apiKeyId")));
        id();

        List<Session> listed = listed("?perPage=100&apiKeyId=" + key);

        assertThat(listed).extracting(Session::apiKeyId).containsOnly(key);
        assertThat(listed).extracting(Session::id).contains(id());
    }

    @DocumentedByAnam
    void a_list_searches_labels_and_ids() {
        id();

        assertThat(listed("?perPage=100&search=" + ExampleSessions.LABEL))
                .extracting(Session::id)
                .contains(id());
        assertThat(listed("?search=" + id())).extracting(Session::id).containsExactly(id());
    }

    @DocumentedByAnam
    void one_without_a_transcript_or_a_recording_has_a_404_for_them() {
        assertThat(api.sessions().get(id() + "/transcript")).isNotFound();
        assertThat(api.sessions().get(id() + "/recording")).isNotFound();
    }

    @Assumed(A8)
    void one_of_another_organization_is_a_404() {
        id();

        assertThat(api.send(api.requestOfAnotherOrganization(Api.SESSIONS + "/" + id())
                        .GET()))
                .isError(404, "Session not found");
    }

    private UUID id() {
        return ExampleSessions.id(sessions.started(sessions.ephemeral()));
    }

    private AnamResponse read() {
        return api.once("session", () -> api.sessions().get(id()));
    }

    private List<Session> listed(String query) {
        return Page.codec(Session.CODEC)
                .parse(api.sessions().list(query).body())
                .data();
    }

    private AnamResponse unknown() {
        return api.once("unknown session", () -> api.sessions().get(Api.UNKNOWN_ID));
    }

    private AnamResponse invalidId() {
        return api.once("invalid id of a session", () -> api.sessions().get("not-a-uuid"));
    }
}
