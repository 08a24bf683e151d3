package dev.fakeanam.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.model.ShareLink;
import dev.fakeanam.model.ShareLinkType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class SoftAssertionsTest {
    private static final ShareLink LINK = new ShareLink(
            UUID.fromString("00000000-0000-0000-0000-000000000000"),
            "sh_2kL9pQxYzR4vN8mBwHfJc",
            ShareLinkType.LINK,
            null,
            10,
            0,
            List.of(),
            false,
            false,
            true,
            false,
            Instant.EPOCH);

    @Test
    void every_failure_is_gathered() {
        SoftAssertions softly = new SoftAssertions();

        softly.proxy(ShareLinkAssert.class, ShareLink.class, LINK)
                .hasUsageLimit(50)
                .hasUsageCount(0)
                .isDisabled()
                .differsOnlyIn(LINK, "usageLimit");

        assertThatThrownBy(softly::assertAll)
                .hasMessageContaining("Multiple Failures (3 failures)")
                .hasMessageContaining("to have usageLimit")
                .hasMessageContaining("to have enabled")
                .hasMessageContaining("to differ only in usageLimit from what it was before, but nothing differs.");
    }
}
