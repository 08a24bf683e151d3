package dev.fakeanam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fakeanam.sharelinks.ShareLink;
import org.junit.jupiter.api.Test;

class ChangeTest {
    static final ShareLink LINK = ShareLink.fromJson("""
            {"id":"00000000-0000-0000-0000-000000000000","token":"sh_2kL9pQxYzR4vN8mBwHfJc","type":"LINK",\
            "expiresAt":"2026-04-27T10:00:00.000Z","usageLimit":10,"usageCount":0,"allowedOrigins":[],\
            "allowAllOrigins":false,"removeWatermark":false,"enabled":true,"isPrimary":false,\
            "createdAt":"2026-04-20T10:00:00.000Z"}""");

    @Test
    void names_the_fields_that_changed_in_the_order_of_the_api() {
        Change change = new Change(
                LINK,
                LINK.withEnabled(false).withUsageCount(3).withUsageLimit(null).withExpiresAt(null));

        assertThat(change)
                .hasToString("expiresAt 2026-04-27T10:00:00.000Z → null, usageLimit 10 → null, usageCount 0 → 3,"
                        + " enabled true → false");
    }

    @Test
    void knows_its_link_from_either_side() {
        assertThat(new Change(null, LINK).shareLinkId()).isEqualTo(LINK.id());
        assertThat(new Change(LINK, null).shareLinkId()).isEqualTo(LINK.id());
    }

    @Test
    void nothing_is_no_change() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(null, null))
                .withMessage("A change has a share link that is not the same before and after, but \"null\" was given"
                        + " for both. Where nothing changed there is no change.");
    }
}
