package dev.fakeanam.contract.personas;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A18;
import static dev.fakeanam.journal.Assumption.A19;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.contract.SeenAtAnam;
import dev.fakeanam.personas.Brain;
import dev.fakeanam.personas.Persona;
import java.util.List;
import java.util.Map;

@ContractTest("createPersona")
class CreatePersonaTest {
    private final Api api;
    private final ExamplePersonas personas;

    CreatePersonaTest(Api api) {
        this.api = api;
        this.personas = new ExamplePersonas(api);
    }

    @DocumentedByAnam
    void answers_with_201_and_the_22_fields_of_the_persona() {
        assertThat(personas.creation()).hasStatus(201).conformsToContract();
    }

    @DocumentedByAnam
    void requires_no_field() {
        assertThat(personas.bareCreation()).hasStatus(201);
    }

    @DocumentedByAnam
    void shows_the_systemPrompt_in_its_brain() {
        assertThat(personas.persona().brain().systemPrompt()).isEqualTo("You are calm.");
    }

    @DocumentedByAnam
    void shows_its_avatar_and_its_voice_whole() {
        Persona persona = personas.persona();

        assertThat(persona.avatar()).isEqualTo(personas.avatar());
        assertThat(persona.voice()).isEqualTo(personas.voice());
    }

    @Assumed(A18)
    void makes_a_persona_with_the_active_model_of_its_avatar_and_with_the_speed_1() {
        assertThat(personas.persona().avatarModel()).isEqualTo(personas.avatar().activeVersion());
        assertThat(personas.persona().voiceSpeed()).isEqualTo(1.0);
    }

    @DocumentedByAnam
    void refuses_a_name_that_is_not_a_string() {
        assertThat(create("name", 5)).hasStatus(400);
    }

    @Assumed(A18)
    void makes_a_persona_of_which_nothing_is_said_empty() {
        Persona made = personas.bare();

        Persona empty = new Persona(
                made.id(),
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                new Brain(null, null),
                List.of(),
                List.of(),
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                Map.of(),
                made.createdAt(),
                made.updatedAt());
        assertThat(made).isEqualTo(empty);
    }

    @SeenAtAnam(A19)
    void refuses_an_avatar_that_is_not_there() {
        assertThat(create("avatarId", Api.UNKNOWN_ID)).isError(400, "Avatar not found");
    }

    @Assumed(A19)
    void refuses_a_voice_that_is_not_there() {
        assertThat(create("voiceId", Api.UNKNOWN_ID)).isError(400, "Voice not found");
    }

    @Assumed(A19)
    void refuses_an_LLM_that_is_not_there() {
        assertThat(create("llmId", Api.UNKNOWN_ID)).isError(400, "LLM not found");
    }

    @Assumed(A19)
    void refuses_a_tool_that_is_not_there() {
        assertThat(create("toolIds", List.of(Api.UNKNOWN_ID))).isError(400, "Tool not found");
    }

    @Assumed(A19)
    void takes_CUSTOMER_CLIENT_V1_for_an_LLM() {
        AnamResponse response = create("llmId", "CUSTOMER_CLIENT_V1");

        assertThat(response).hasStatus(201);
        assertThat(Persona.fromJson(response.body()).llmId()).isEqualTo("CUSTOMER_CLIENT_V1");
    }

    private AnamResponse create(String field, Object value) {
        return api.personas().create(Map.of(field, value));
    }
}
