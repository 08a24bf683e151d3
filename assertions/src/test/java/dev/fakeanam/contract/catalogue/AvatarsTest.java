package dev.fakeanam.contract.catalogue;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A22;
import static dev.fakeanam.journal.Assumption.A32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.json.Codec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

@ContractTest("avatars")
class AvatarsTest {
    private static final Codec<Page<Avatar>> PAGE = Page.codec(Avatar.CODEC);

    private final Api api;

    AvatarsTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void a_list_is_a_200_with_a_page_of_avatars_with_16_fields() {
        assertThat(api.avatars().longList()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void a_list_shows_the_first_page_of_10_by_default() {
        Page<Avatar> page = PAGE.parse(api.avatars().list("").body());

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
        assertThat(nothing()).isError(404, "No avatars found").conformsToContract();
    }

    @DocumentedByAnam
    void a_list_of_one_renderStyle_has_no_other() {
        RenderStyle style = first().renderStyle();

        AnamResponse response = api.avatars().list("?perPage=100&renderStyle=" + style);

        assertThat(PAGE.parse(response.body()).data())
                .isNotEmpty()
                .extracting(Avatar::renderStyle)
                .containsOnly(style);
    }

    @Assumed(A32)
    void a_list_finds_tags_without_regard_to_case() {
        Avatar tagged = api.avatars().listed(1).stream()
                .filter(avatar -> !avatar.displayTags().isEmpty())
                .findFirst()
                .orElseGet(() -> abort("needs an avatar with a tag, and the list has none"));
        String tag = tagged.displayTags().get(0).toUpperCase(Locale.ROOT);

        AnamResponse response =
                api.avatars().list("?perPage=100&tags=" + URLEncoder.encode(tag, StandardCharsets.UTF_8));

        assertThat(PAGE.parse(response.body()).data()).extracting(Avatar::id).contains(tagged.id());
    }

    @Assumed(A22)
    void two_or_more_are_of_Anams_own() {
        assertThat(api.avatars().listed(1))
                .filteredOn(avatar -> avatar.createdByOrganizationId() == null)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @DocumentedByAnam
    void a_read_is_a_200_with_the_avatar() {
        AnamResponse response = api.avatars().get(first().id());

        assertThat(response).hasStatus(200).conformsToContract();
        assertThat(Avatar.fromJson(response.body()).id()).isEqualTo(first().id());
    }

    @DocumentedByAnam
    void one_that_is_not_there_is_a_404() {
        assertThat(unknown()).isNotFound();
    }

    @Assumed(A1)
    void one_that_is_not_there_is_reported() {
        assertThat(unknown()).isError(404, "Avatar not found").conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_not_a_uuid_is_a_400() {
        assertThat(invalidId()).hasStatus(400);
    }

    @Assumed(A1)
    void an_id_that_is_not_a_uuid_is_reported() {
        assertThat(invalidId()).isError(400, "Invalid avatar ID").conformsToContract();
    }

    private Avatar first() {
        return api.avatars().listed(1).get(0);
    }

    private AnamResponse nothing() {
        return api.once("no avatars", () -> api.avatars().list("?search=" + Api.UNKNOWN_ID));
    }

    private AnamResponse unknown() {
        return api.once("unknown avatar", () -> api.avatars().get(Api.UNKNOWN_ID));
    }

    private AnamResponse invalidId() {
        return api.once("invalid id of an avatar", () -> api.avatars().get("not-a-uuid"));
    }
}
