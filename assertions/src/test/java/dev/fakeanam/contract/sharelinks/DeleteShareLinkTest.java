package dev.fakeanam.contract.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Map;
import java.util.UUID;

@ContractTest("deleteShareLink")
class DeleteShareLinkTest {
    private final Api api;

    DeleteShareLinkTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void answers_with_200_and_a_message() {
        assertThat(deletion())
                .hasStatus(200)
                .conformsToContract()
                .hasJson("{\"message\":\"Share link deleted successfully\"}");
    }

    @DocumentedByAnam
    void leaves_nothing_that_could_be_deleted_again() {
        deletion();

        assertThat(api.links().delete(linkId())).isNotFound();
    }

    private AnamResponse deletion() {
        return api.once("deletion", () -> api.links().delete(linkId()));
    }

    private UUID linkId() {
        return ShareLink.fromJson(api.once(
                                "link to delete", () -> api.links().create(Map.of("personaId", api.personaId())))
                        .body())
                .id();
    }
}
