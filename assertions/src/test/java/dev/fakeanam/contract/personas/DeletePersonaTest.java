package dev.fakeanam.contract.personas;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A20;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Map;
import java.util.UUID;

@ContractTest("deletePersona")
class DeletePersonaTest {
    private final Api api;

    DeletePersonaTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void answers_with_200_and_a_message() {
        assertThat(deletion()).hasStatus(200).conformsToContract().hasJson("{\"message\":\"Persona deleted\"}");
    }

    @DocumentedByAnam
    void leaves_nothing_that_could_be_deleted_again() {
        deletion();

        assertThat(api.personas().delete(id())).isNotFound();
    }

    @Assumed(A20)
    void deletes_the_share_links_of_the_persona() {
        deletion();

        assertThat(api.links().get(link().id())).isNotFound();
    }

    private AnamResponse deletion() {
        link();
        return api.once("deletion of a persona", () -> api.personas().delete(id()));
    }

    private ShareLink link() {
        return api.links().example("a link of a persona to delete", Map.of("personaId", id()));
    }

    private UUID id() {
        return api.personas()
                .example("a persona to delete", Map.of("name", "To be deleted"))
                .id();
    }
}
