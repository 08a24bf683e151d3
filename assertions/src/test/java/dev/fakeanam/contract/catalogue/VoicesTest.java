package dev.fakeanam.contract.catalogue;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A22;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.voices.Voice;
import java.util.UUID;

@ContractTest("voices")
class VoicesTest {

    private final Api api;

    VoicesTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void a_list_is_a_200_with_a_page_of_voices_with_15_fields() {
        assertThat(api.voices().longList()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void a_list_shows_the_first_page_of_10_by_default() {
        Page<Voice> page = Page.codec(Voice.CODEC).parse(api.voices().list("").body());

        assertThat(page.meta().currentPage()).isEqualTo(1);
        assertThat(page.meta().perPage()).isEqualTo(10);
        assertThat(page.data()).hasSizeBetween(1, 10);
    }

    @DocumentedByAnam
    void a_list_in_which_nothing_is_found_is_a_404() {
        assertThat(nothing()).isNotFound();
    }

    @Assumed(A1)
    void a_list_in_which_nothing_is_found_says_so() {
        assertThat(nothing()).isError(404, "No voices found").conformsToContract();
    }

    @Assumed(A22)
    void two_or_more_are_of_Anams_own() {
        assertThat(api.voices().listed(1))
                .filteredOn(voice -> voice.createdByOrganizationId() == null)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @DocumentedByAnam
    void a_read_is_a_200_with_the_voice() {
        UUID id = api.voices().listed(1).get(0).id();

        AnamResponse response = api.voices().get(id);

        assertThat(response).hasStatus(200).conformsToContract();
        assertThat(Voice.fromJson(response.body()).id()).isEqualTo(id);
    }

    @DocumentedByAnam
    void one_that_is_not_there_is_a_404() {
        assertThat(unknown()).isNotFound();
    }

    @Assumed(A1)
    void one_that_is_not_there_is_reported() {
        assertThat(unknown()).isError(404, "Voice not found").conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_not_a_uuid_is_a_400() {
        assertThat(invalidId()).hasStatus(400);
    }

    @Assumed(A1)
    void an_id_that_is_not_a_uuid_is_reported() {
        assertThat(invalidId()).isError(400, "Invalid voice ID").conformsToContract();
    }

    private AnamResponse nothing() {
        return api.once("no voices", () -> api.voices().list("?search=" + Api.UNKNOWN_ID));
    }

    private AnamResponse unknown() {
        return api.once("unknown voice", () -> api.voices().get(Api.UNKNOWN_ID));
    }

    private AnamResponse invalidId() {
        return api.once("invalid id of a voice", () -> api.voices().get("not-a-uuid"));
    }
}
