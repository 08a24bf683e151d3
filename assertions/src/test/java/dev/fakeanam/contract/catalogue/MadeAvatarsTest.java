package dev.fakeanam.contract.catalogue;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A22;
import static dev.fakeanam.journal.Assumption.A24;
import static dev.fakeanam.journal.Assumption.A32;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DifferingFields;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.contract.Form;
import java.util.Map;
import java.util.UUID;

/** Avatars that are made, changed and deleted. */
@ContractTest("avatars")
class MadeAvatarsTest {
    private static final String COSTS = "Anam charges for avatars that it makes";
    private static final String OF_OTHERS = "the suite changes nothing that it did not make";

    private final Api api;

    MadeAvatarsTest(Api api) {
        this.api = api;
        // Reads the list before the tests make avatars and delete them, because personas use avatars of this list.
        api.avatars().longList();
    }

    @DocumentedByAnam
    void a_creation_without_a_name_and_an_image_is_a_400() {
        assertThat(emptyCreation()).hasStatus(400);
    }

    @Assumed(A1)
    void a_creation_without_a_name_and_an_image_is_reported() {
        assertThat(emptyCreation()).isValidationErrorOn("displayName", "imageUrl");
    }

    @DocumentedByAnam
    void a_creation_of_a_URL_is_a_201_with_the_avatar() {
        assertThat(creation()).hasStatus(201).conformsToContract();
        assertThat(Avatar.fromJson(creation().body()).displayName()).isEqualTo("Ada");
    }

    @DocumentedByAnam
    void a_creation_of_a_file_is_a_201_with_the_avatar() {
        assertThat(ofFile()).hasStatus(201).conformsToContract();
    }

    @Assumed(A24)
    void an_image_is_not_looked_at() {
        assertThat(ofFile()).hasStatus(201);
    }

    @Assumed(A24)
    void an_image_has_a_URL_at_the_fake_that_needs_no_key() {
        AnamResponse image = api.send(api.requestWithoutKey(made().imageUrl()).GET());

        assertThat(image).hasStatus(200).hasHeader("Content-Type", "image/svg+xml");
    }

    @Assumed(A32)
    void a_new_one_has_the_model_cara_3() {
        assertThat(made().availableVersions()).containsExactly("cara-3");
        assertThat(made().activeVersion()).isEqualTo("cara-3");
    }

    @DocumentedByAnam
    void an_update_changes_the_displayName_and_nothing_else() {
        AnamResponse response = api.avatars().update(made().id(), "{\"displayName\":\"Ada Lovelace\"}");

        assertThat(response).hasStatus(200).conformsToContract();
        assertThat(DifferingFields.between(creation(), response)).containsExactly("displayName");
    }

    @DocumentedByAnam
    void a_deletion_is_a_200_with_a_message() {
        UUID id = Avatar.fromJson(ofFile().body()).id();

        assertThat(api.avatars().delete(id))
                .hasStatus(200)
                .conformsToContract()
                .hasJson("{\"message\":\"Avatar deleted successfully\"}");
        assertThat(api.avatars().get(id)).isNotFound();
    }

    @Assumed(A22)
    void those_of_Anams_own_cannot_be_changed() {
        api.onlyOfAFake(OF_OTHERS);
        UUID id = api.avatars().listed(1).stream()
                .filter(avatar -> avatar.createdByOrganizationId() == null)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(api.avatars().update(id, "{\"displayName\":\"Ada\"}")).isError(403, "Forbidden");
        assertThat(api.avatars().delete(id)).isError(403, "Forbidden");
    }

    private Avatar made() {
        return Avatar.fromJson(creation().body());
    }

    private AnamResponse creation() {
        api.onlyOfAFake(COSTS);
        return api.avatars()
                .creation("Ada", Map.of("displayName", "Ada", "imageUrl", "https://images.example/ada.png"));
    }

    private AnamResponse ofFile() {
        api.onlyOfAFake(COSTS);
        return api.once(
                "avatar of a file",
                () -> api.avatars()
                        .create(new Form()
                                .text("displayName", "Ada")
                                .file("imageFile", "ada.png", "image/png", "no picture at all")));
    }

    private AnamResponse emptyCreation() {
        return api.once("empty avatar", () -> api.avatars().create(Map.of()));
    }
}
