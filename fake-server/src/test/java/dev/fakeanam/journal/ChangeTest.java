package dev.fakeanam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {
    static final ShareLink LINK = ShareLink.fromJson("""
            {"id":"00000000-0000-0000-0000-000000000000","token":"sh_2kL9pQxYzR4vN8mBwHfJc","type":"LINK",\
            "expiresAt":"2026-04-27T10:00:00.000Z","usageLimit":10,"usageCount":0,"allowedOrigins":[],\
            "allowAllOrigins":false,"removeWatermark":false,"enabled":true,"isPrimary":false,\
            "createdAt":"2026-04-20T10:00:00.000Z"}""");

    private static Change change(@Nullable ShareLink before, @Nullable ShareLink after) {
        return Change.of("share link", LINK.id().toString(), ShareLink.CODEC, before, after);
    }

    @Test
    void names_the_fields_that_changed_in_the_order_of_the_api() {
        Change change = change(
                LINK,
                LINK.withEnabled(false).withUsageCount(3).withUsageLimit(null).withExpiresAt(null));

        assertThat(change)
                .hasToString("expiresAt 2026-04-27T10:00:00.000Z → null, usageLimit 10 → null, usageCount 0 → 3,"
                        + " enabled true → false");
    }

    @Test
    void a_document_that_was_made_or_removed_has_one_side() {
        assertThat(change(null, LINK)).hasToString("share link " + LINK.id() + " created");
        assertThat(change(LINK, null)).hasToString("share link " + LINK.id() + " deleted");
        assertThat(change(null, LINK).before()).isNull();
        assertThat(change(LINK, null).after()).isNull();
    }

    @Test
    void its_documents_are_those_of_the_api() {
        Change change = change(LINK.withExpiresAt(null), LINK);

        assertThat(change.before())
                .isEqualTo(Json.parse(LINK.withExpiresAt(null).toJson()))
                .containsEntry("expiresAt", null)
                .containsEntry("usageLimit", 10L);
        assertThat(change.after()).isEqualTo(Json.parse(LINK.toJson()));
    }

    @Test
    void is_the_same_after_a_journey_as_json() {
        for (Change change : List.of(change(null, LINK), change(LINK, null), change(LINK.withExpiresAt(null), LINK))) {
            Change read = Change.CODEC.parse(Change.CODEC.print(change));

            assertThat(read).isEqualTo(change).hasSameHashCodeAs(change).hasToString(change.toString());
        }
        assertThat(Change.CODEC.print(change(null, LINK)))
                .isEqualTo("{\"resource\":\"share link\",\"id\":\"" + LINK.id() + "\",\"before\":null,\"after\":"
                        + LINK.toJson() + "}");
    }

    @Test
    void changes_of_other_documents_or_to_other_values_differ() {
        Change change = change(null, LINK);

        assertThat(change)
                .isNotEqualTo(change(LINK, null))
                .isNotEqualTo(change(null, LINK.withUsageCount(1)))
                .isNotEqualTo(Change.of("persona", LINK.id().toString(), ShareLink.CODEC, null, LINK))
                .isNotEqualTo(Change.of("share link", "x", ShareLink.CODEC, null, LINK));
    }

    @Test
    void nothing_is_no_change() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(null, null))
                .withMessage("A change has a share link that is not the same before and after, but null was given for"
                        + " both. Leave the change out if nothing changed.");
    }
}
