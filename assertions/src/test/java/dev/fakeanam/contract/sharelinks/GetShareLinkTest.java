package dev.fakeanam.contract.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A16;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.sharelinks.PersonaShareLink;
import java.util.Locale;

@ContractTest("getShareLink")
class GetShareLinkTest {
    private final Api api;

    GetShareLinkTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void answers_with_200_and_the_12_fields_of_the_link_and_3_of_its_persona() {
        assertThat(laterLink()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void shows_the_link_as_its_creation_did() {
        assertThat(PersonaShareLink.fromJson(laterLink().body()).shareLink()).isUnchangedFrom(api.laterLink());
    }

    @DocumentedByAnam
    void names_the_persona() {
        assertThat(laterLink()).hasPersonaShareLink().hasPersonaId(api.personaId());
    }

    @Assumed(A16)
    void takes_an_id_in_upper_case_and_shows_it_in_lower_case() {
        AnamResponse response = api.links().get(api.link().id().toString().toUpperCase(Locale.ROOT));

        assertThat(response).hasPersonaShareLink().hasId(api.link().id());
        assertThat(response.body()).contains(api.link().id().toString());
    }

    @Assumed(A16)
    void takes_the_nil_uuid_for_an_id() {
        assertThat(api.links().get("00000000-0000-0000-0000-000000000000")).isNotFound();
    }

    @Assumed(A16)
    void takes_no_uuid_without_all_its_digits_for_an_id() {
        assertThat(api.links().get("1-1-1-1-1")).isError(400, "Invalid share link ID");
    }

    private AnamResponse laterLink() {
        return api.once("later link", () -> api.links().get(api.laterLink().id()));
    }
}
