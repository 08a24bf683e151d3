package dev.fakeanam.contract.personas;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Map;

@ContractTest("getPersona")
class GetPersonaTest {
    private final Api api;
    private final ExamplePersonas personas;

    GetPersonaTest(Api api) {
        this.api = api;
        this.personas = new ExamplePersonas(api);
    }

    @DocumentedByAnam
    void answers_with_200_and_the_22_fields_of_the_persona() {
        assertThat(read()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void shows_the_persona_as_its_creation_did() {
        assertThat(read()).hasJson(personas.bareCreation().body());
    }

    @DocumentedByAnam
    void has_null_for_the_share_links_of_a_persona_without_any() {
        Persona persona = Persona.fromJson(read().body());

        assertThat(persona.shareLinks()).isNull();
        assertThat(persona.primaryShareLink()).isNull();
    }

    @DocumentedByAnam
    void shows_the_share_links_of_the_persona_whole() {
        read();
        ShareLink link = api.links()
                .example(
                        "a link of another persona",
                        Map.of("personaId", personas.bare().id()));

        Persona persona =
                Persona.fromJson(api.personas().get(personas.bare().id()).body());

        assertThat(persona.shareLinks()).containsExactly(link);
        assertThat(persona.primaryShareLink()).isNull();
    }

    @DocumentedByAnam
    void a_persona_that_is_not_there_is_a_404() {
        assertThat(unknown()).isNotFound();
    }

    @Assumed(A1)
    void a_persona_that_is_not_there_is_reported() {
        assertThat(unknown()).isError(404, "Persona not found").conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_not_a_uuid_is_a_404() {
        assertThat(api.personas().get("not-a-uuid")).isNotFound();
    }

    @Assumed(A8)
    void a_persona_of_another_organization_is_a_404() {
        assertThat(api.send(api.requestOfAnotherOrganization(
                                Api.PERSONAS + "/" + personas.bare().id())
                        .GET()))
                .isError(404, "Persona not found");
    }

    private AnamResponse read() {
        return api.once("persona", () -> api.personas().get(personas.bare().id()));
    }

    private AnamResponse unknown() {
        return api.once("unknown persona, read", () -> api.personas().get(Api.UNKNOWN_ID));
    }
}
