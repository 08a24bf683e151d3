package dev.fakeanam.contract.catalogue;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A22;
import static dev.fakeanam.journal.Assumption.A24;
import static dev.fakeanam.journal.Assumption.A32;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DifferingFields;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.contract.Form;
import dev.fakeanam.json.Json;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceProvider;
import java.util.Map;
import java.util.UUID;

/** Voices that are made, changed and deleted. */
@ContractTest("voices")
class MadeVoicesTest {
    private static final String COSTS = "Anam charges for voices that it makes";
    private static final String OF_OTHERS = "the suite changes nothing that it did not make";

    private final Api api;

    MadeVoicesTest(Api api) {
        this.api = api;
        // Reads the list before the tests make voices and delete them, because personas use voices of this list.
        api.voices().longList();
    }

    @DocumentedByAnam
    void a_creation_without_a_name_and_a_recording_is_a_400() {
        assertThat(emptyCreation()).hasStatus(400);
    }

    @Assumed(A1)
    void a_creation_without_a_name_and_a_recording_is_reported() {
        assertThat(emptyCreation()).isValidationErrorOn("name", "audioKey");
    }

    @DocumentedByAnam
    void a_presigned_upload_is_a_200_with_a_URL_and_a_key() {
        assertThat(upload()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void a_creation_of_a_file_is_a_201_with_the_voice() {
        assertThat(creation()).hasStatus(201).conformsToContract();
        assertThat(Voice.fromJson(creation().body()).displayName()).isEqualTo("Ada");
    }

    @DocumentedByAnam
    void a_creation_of_an_upload_is_a_201_with_the_voice() {
        assertThat(ofUpload()).hasStatus(201).conformsToContract();
    }

    @Assumed(A24)
    void a_recording_is_not_looked_at() {
        assertThat(creation()).hasStatus(201);
    }

    @Assumed(A24)
    void an_upload_goes_to_a_URL_at_the_fake_that_needs_no_key() {
        api.onlyOfAFake(COSTS);
        String url = String.valueOf(field(upload(), "uploadUrl"));

        assertThat(api.send(api.requestWithoutKey(url)
                        .setHeader("Content-Type", "audio/wav")
                        .PUT(Api.json("no sound at all"))))
                .hasStatus(200);
    }

    @Assumed(A32)
    void a_new_one_is_one_of_Cartesias() {
        assertThat(Voice.fromJson(creation().body()).provider()).isEqualTo(VoiceProvider.CARTESIA);
    }

    @DocumentedByAnam
    void an_update_without_a_displayName_is_a_400() {
        assertThat(api.voices().update(made(), "{\"country\":\"GB\"}")).hasStatus(400);
    }

    @DocumentedByAnam
    void an_update_changes_what_is_given_and_nothing_else() {
        AnamResponse response = api.voices().update(made(), "{\"displayName\":\"Ada Lovelace\",\"country\":\"GB\"}");

        assertThat(response).hasStatus(200).conformsToContract();
        assertThat(DifferingFields.between(creation(), response)).containsExactly("country", "displayName");
    }

    @DocumentedByAnam
    void a_deletion_is_a_200_with_a_message() {
        UUID id = Voice.fromJson(ofUpload().body()).id();

        assertThat(api.voices().delete(id))
                .hasStatus(200)
                .conformsToContract()
                .hasJson("{\"message\":\"Voice deleted successfully\"}");
        assertThat(api.voices().get(id)).isNotFound();
    }

    @Assumed(A22)
    void those_of_Anams_own_cannot_be_changed() {
        api.onlyOfAFake(OF_OTHERS);
        UUID id = api.voices().listed(1).stream()
                .filter(voice -> voice.createdByOrganizationId() == null)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(api.voices().update(id, "{\"displayName\":\"Ada\"}")).isError(403, "Forbidden");
        assertThat(api.voices().delete(id)).isError(403, "Forbidden");
    }

    private UUID made() {
        return Voice.fromJson(creation().body()).id();
    }

    private AnamResponse creation() {
        api.onlyOfAFake(COSTS);
        return api.once(
                "voice of a file",
                () -> api.voices()
                        .create(new Form()
                                .text("name", "Ada")
                                .file("audioFile", "ada.wav", "audio/wav", "no sound at all")));
    }

    private AnamResponse ofUpload() {
        api.onlyOfAFake(COSTS);
        return api.voices().creation("an upload", Map.of("name", "Ada", "audioKey", field(upload(), "audioKey")));
    }

    private AnamResponse upload() {
        return api.once(
                "presigned upload",
                () -> api.send(api.request(Api.VOICES + "/presigned-upload")
                        .POST(Api.json(Json.write(
                                Map.of("filename", "ada.wav", "contentType", "audio/wav", "fileSize", 15))))));
    }

    private static Object field(AnamResponse response, String name) {
        return ((Map<?, ?>) Json.parse(response.body())).get(name);
    }

    private AnamResponse emptyCreation() {
        return api.once("empty voice", () -> api.voices().create(Map.of()));
    }
}
