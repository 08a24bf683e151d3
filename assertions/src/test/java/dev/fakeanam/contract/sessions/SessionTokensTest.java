package dev.fakeanam.contract.sessions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A25;
import static dev.fakeanam.journal.Assumption.A6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.contract.SeenAtAnam;
import java.util.List;
import java.util.Map;

@ContractTest("session tokens")
class SessionTokensTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ExampleSessions sessions;

    SessionTokensTest(Api api) {
        this.sessions = new ExampleSessions(api);
    }

    @DocumentedByAnam
    void a_request_is_a_200_with_the_token() {
        assertThat(sessions.ephemeral()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void a_request_may_name_a_persona_by_its_id() {
        assertThat(sessions.stateful()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void a_token_is_valid_for_an_hour() {
        Jwt token = Jwt.in(sessions.ephemeral());

        assertThat(token.claim("exp") - token.claim("iat")).isEqualTo(3600);
    }

    @SeenAtAnam
    void a_token_is_a_JWT_that_is_signed_with_HS256() {
        assertThat(Jwt.in(sessions.ephemeral()).header()).asInstanceOf(MAP).containsEntry("alg", "HS256");
    }

    @SeenAtAnam
    void a_token_has_the_organization_the_key_and_an_id_as_claims() {
        Map<?, ?> payload = Jwt.in(sessions.ephemeral()).payload();

        assertThat(payload.get("accountId")).asString().isNotEmpty();
        assertThat(payload.get("apiKeyId")).asString().matches(UUID);
        assertThat(payload.get("sessionStoreId")).asString().matches(UUID);
    }

    @SeenAtAnam
    void a_token_is_stateful_with_a_personaId_and_else_ephemeral() {
        assertThat(Jwt.in(sessions.stateful()).payload()).asInstanceOf(MAP).containsEntry("type", "stateful");
        assertThat(Jwt.in(sessions.ephemeral()).payload()).asInstanceOf(MAP).containsEntry("type", "ephemeral");
    }

    @DocumentedByAnam
    void a_request_with_a_presetStyle_and_a_customStylePrompt_is_a_400() {
        AnamResponse response = ofPersona(
                "two styles",
                Map.of("directorNotes", Map.of("presetStyle", "warm", "customStylePrompt", "Speak as if by a fire.")));

        assertThat(response).hasStatus(400);
    }

    @DocumentedByAnam
    void a_request_with_a_videoWidth_alone_is_a_400() {
        AnamResponse response = sessions.token("only the width", Map.of("sessionOptions", Map.of("videoWidth", 640)));

        assertThat(response).hasStatus(400);
    }

    @DocumentedByAnam
    void a_request_with_a_tool_that_has_over_10000_bytes_of_parameters_is_a_400() {
        Map<String, ?> tool =
                Map.of("type", "client", "name", "open", "parameters", Map.of("description", "x".repeat(10_000)));

        assertThat(ofPersona("a large tool", Map.of("tools", List.of(tool)))).hasStatus(400);
    }

    @SeenAtAnam(A25)
    void a_request_for_a_persona_that_is_not_there_is_a_400() {
        AnamResponse response = ofPersona("unknown persona", Map.of("personaId", Api.UNKNOWN_ID));

        assertThat(response).isError(400, "invalid_persona_configuration").conformsToContract();
        assertThat(ErrorBody.fromJson(response.body()).message()).isEqualTo("Persona not found or unavailable");
    }

    @SeenAtAnam(A25)
    void a_request_for_an_avatar_that_is_not_there_is_a_200() {
        assertThat(ofPersona("unknown avatar", Map.of("name", "Ada", "avatarId", Api.UNKNOWN_ID)))
                .hasStatus(200);
    }

    @Assumed(A6)
    void a_request_with_fields_that_the_reference_lacks_is_a_200() {
        AnamResponse response = sessions.token(
                "with other fields",
                Map.of("environment", Map.of("name", "test"), "personaConfig", Map.of("type", "ephemeral")));

        assertThat(response).hasStatus(200).conformsToContract();
    }

    private AnamResponse ofPersona(String name, Map<String, ?> config) {
        return sessions.token(name, Map.of("personaConfig", config));
    }
}
