package dev.fakeanam.contract.personas;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A7;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DifferingFields;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.personas.Persona;
import java.util.Map;
import java.util.UUID;

@ContractTest("updatePersona")
class UpdatePersonaTest {
    private final Api api;
    private final ExamplePersonas personas;

    UpdatePersonaTest(Api api) {
        this.api = api;
        this.personas = new ExamplePersonas(api);
    }

    @DocumentedByAnam
    void answers_with_200_and_the_22_fields_of_the_persona() {
        assertThat(History.of(api).prompted()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void changes_what_is_given_and_nothing_else() {
        AnamResponse response = History.of(api).prompted();

        assertThat(DifferingFields.between(personas.creation(), response)).containsExactly("brain", "skipGreeting");
        assertThat(Persona.fromJson(response.body()).brain().systemPrompt()).isEqualTo("You are merry.");
        assertThat(Persona.fromJson(response.body()).skipGreeting()).isTrue();
    }

    @DocumentedByAnam
    void merges_the_widgetConfig_field_by_field() {
        History history = History.of(api);

        assertThat(widgetConfig(history.withText()))
                .containsEntry("layout", "floating")
                .containsEntry("showTextInput", true);
        assertThat(DifferingFields.between(history.floating(), history.withText()))
                .containsExactly("widgetConfig");
    }

    @DocumentedByAnam
    void keeps_what_it_changed() {
        History history = History.of(api);

        assertThat(DifferingFields.between(history.withText(), history.readBack()))
                .isEmpty();
    }

    @DocumentedByAnam
    void refuses_a_field_that_it_does_not_know() {
        assertThat(withUnknownField()).hasStatus(400);
    }

    @Assumed(A1)
    void names_a_field_that_it_does_not_know() {
        assertThat(withUnknownField()).isError(400, "Validation error").conformsToContract();
        assertThat(ErrorBody.fromJson(withUnknownField().body()).details())
                .extracting(ErrorBody.Detail::code)
                .containsExactly("unrecognized_keys");
    }

    @Assumed(A7)
    void changes_nothing_where_nothing_is_given() {
        History history = History.of(api);

        assertThat(DifferingFields.between(history.readBack(), history.unchanged()))
                .isEmpty();
    }

    @DocumentedByAnam
    void a_persona_that_is_not_there_is_a_404() {
        assertThat(api.personas().update(Api.UNKNOWN_ID, "{\"skipGreeting\":true}"))
                .isNotFound();
    }

    private AnamResponse withUnknownField() {
        return api.once("persona with an unknown field", () -> update("{\"nickname\":\"Ada\"}"));
    }

    private AnamResponse update(String json) {
        return api.personas().update(personas.persona().id(), json);
    }

    private static Map<String, Object> widgetConfig(AnamResponse response) {
        return Persona.fromJson(response.body()).widgetConfig();
    }

    /** The responses to several updates in a row, and to a read after them. Tests compare each with the one before. */
    private record History(
            AnamResponse prompted,
            AnamResponse floating,
            AnamResponse withText,
            AnamResponse readBack,
            AnamResponse unchanged) {
        static History of(Api api) {
            UUID id = new ExamplePersonas(api).persona().id();
            return new History(
                    update(api, id, "{\"systemPrompt\":\"You are merry.\",\"skipGreeting\":true}"),
                    update(api, id, "{\"widgetConfig\":{\"layout\":\"floating\"}}"),
                    update(api, id, "{\"widgetConfig\":{\"showTextInput\":true}}"),
                    api.once("persona read back", () -> api.personas().get(id)),
                    update(api, id, "{}"));
        }

        private static AnamResponse update(Api api, UUID id, String json) {
            return api.once("persona " + json, () -> api.personas().update(id, json));
        }
    }
}
