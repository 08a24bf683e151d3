package dev.fakeanam.contract.sessions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A25;
import static dev.fakeanam.journal.Assumption.A26;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.contract.SeenAtAnam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each test stops the sessions that it starts, so that none stays active. */
@ContractTest("engine sessions")
class EngineSessionsTest {
    private static final int MORE_THAN_THE_LIMIT = 8;

    private final Api api;
    private final ExampleSessions sessions;

    EngineSessionsTest(Api api) {
        this.api = api;
        this.sessions = new ExampleSessions(api);
    }

    @DocumentedByAnam
    void a_token_that_is_none_is_a_401() {
        assertThat(sessions.start("not-a-token", "{}")).isUnauthorized();
    }

    @DocumentedByAnam
    void a_token_with_another_signature_is_a_401() {
        String forged = Jwt.in(sessions.ephemeral()).forged();

        assertThat(sessions.start(forged, "{}")).isUnauthorized();
    }

    @DocumentedByAnam
    void a_start_with_a_token_needs_no_body_and_is_a_200_with_5_fields() {
        assertThat(stopped(sessions.started(sessions.stateful())))
                .hasStatus(200)
                .conformsToContract();
    }

    @DocumentedByAnam
    void a_start_with_an_API_key_is_a_200_with_5_fields() {
        AnamResponse response = sessions.startedByKey(
                "with everything",
                Map.of(
                        "clientLabel",
                        ExampleSessions.LABEL,
                        "personaConfig",
                        Map.of("personaId", api.personaId()),
                        "clientMetadata",
                        Map.of("suite", "contract")));

        assertThat(stopped(response)).hasStatus(200).conformsToContract();
    }

    @SeenAtAnam(A25)
    void a_persona_that_is_not_there_is_a_400() {
        AnamResponse response = sessions.startedByKey(
                "without a persona", Map.of("personaConfig", Map.of("personaId", Api.UNKNOWN_ID)));

        assertThat(response).isError(400, "invalid_persona_configuration");
    }

    @SeenAtAnam(A25)
    void an_avatar_that_is_not_there_is_a_404_that_names_it() {
        AnamResponse response =
                sessions.startedByKey("without an avatar", Map.of("personaConfig", Map.of("avatarId", Api.UNKNOWN_ID)));

        assertThat(response).isError(404, "Not found").conformsToContract();
        assertThat(ErrorBody.fromJson(response.body()).message())
                .isEqualTo("Avatar with id " + Api.UNKNOWN_ID + " does not exist.");
    }

    @SeenAtAnam(A26)
    void one_more_than_the_limit_is_a_429_with_a_reason() {
        sessions.requireFake();
        List<AnamResponse> answers = new ArrayList<>();
        do {
            answers.add(sessions.start(Jwt.in(sessions.stateful()).text(), "{}"));
        } while (last(answers).status() == 200 && answers.size() < MORE_THAN_THE_LIMIT);
        answers.stream().filter(response -> response.status() == 200).forEach(this::stopped);

        assertThat(last(answers))
                .isError(429, "Concurrent session limit reached")
                .conformsToContract();
        assertThat(ErrorBody.fromJson(last(answers).body()).reason()).isEqualTo("concurrent_limit");
    }

    @Assumed(A26)
    void five_may_go_on_at_once() {
        api.onlyOfAFake("the limit at Anam depends on the plan");

        assertThat(ExampleSessions.field(api.sessions().get("concurrency"), "limit"))
                .contains("5");
    }

    private AnamResponse stopped(AnamResponse started) {
        ExampleSessions.field(started, "sessionId")
                .ifPresent(id -> api.once("stop of " + id, () -> sessions.stop(ExampleSessions.id(started))));
        return started;
    }

    private static AnamResponse last(List<AnamResponse> answers) {
        return answers.get(answers.size() - 1);
    }
}
