package dev.fakeanam.contract.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A12;
import static dev.fakeanam.journal.Assumption.A3;

import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;

@ContractTest("createShareLink")
class CreateShareLinkTest {
    private final Api api;

    CreateShareLinkTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void answers_with_201_and_the_12_fields_of_the_link() {
        assertThat(api.creation()).hasStatus(201).conformsToContract();
    }

    @DocumentedByAnam
    void lets_the_link_expire_after_168_hours_by_default() {
        ShareLink link = api.link();

        assertThat(link).expiresAt(link.createdAt().plus(Duration.ofHours(168)));
    }

    @DocumentedByAnam
    void lets_the_link_be_used_10_times_by_default() {
        assertThat(api.link()).hasUsageLimit(10);
    }

    @DocumentedByAnam
    void takes_a_usageLimit() {
        assertThat(api.laterCreation()).hasShareLink().hasUsageLimit(5);
    }

    @Assumed(A3)
    void counts_expiresInHours_from_the_creation() {
        ShareLink link = api.laterLink();

        assertThat(link).expiresAt(link.createdAt().plus(Duration.ofHours(24)));
    }

    @Assumed(A3)
    void rounds_expiresAt_down_to_the_millisecond() {
        ShareLink link = api.shortLivedLink();

        assertThat(link).expiresAt(link.createdAt().plusMillis(3));
    }

    @Assumed(A12)
    void makes_an_enabled_LINK_that_is_not_primary_has_its_watermark_no_origins_and_no_uses() {
        assertThat(api.link())
                .hasType(ShareLinkType.LINK)
                .isEnabled()
                .isNotPrimary()
                .keepsWatermark()
                .doesNotAllowAllOrigins()
                .hasAllowedOrigins()
                .hasUsageCount(0);
    }
}
