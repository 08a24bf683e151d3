package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class ShareLinkClientTest {
    private ShareLinkClient client;

    @BeforeEach
    void connect(Organization anam) {
        client = new ShareLinkClient(anam.baseUrl(), anam.apiKey());
    }

    @Test
    void an_update_changes_what_it_names_and_nothing_else(Organization anam) {
        ShareLink before = anam.givenShareLink(link -> link.usageLimit(10).usageCount(3));

        client.raiseUsageLimit(before.id(), 50);

        assertThat(anam.shareLink(before.id()))
                .hasUsageLimit(50)
                .differsFrom(before)
                .onlyIn("usageLimit");
    }

    @Test
    void an_expired_link_is_renewed_from_now(Organization anam) {
        ShareLink link = anam.givenShareLink(expired -> expired.expired());

        client.renew(link.id(), 0.5);

        assertThat(anam.shareLink(link.id())).expiresAt(anam.clock().now().plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_link_is_read_back(Organization anam) {
        ShareLink link = anam.givenShareLink(used -> used.usageLimit(10).usageCount(3));

        PublicLink read = client.read(link.id());

        assertThat(read.usageLimit()).isEqualTo(10);
        assertThat(read.usageCount()).isEqualTo(3);
        assertThat(read.expiresAt()).isEqualTo(link.expiresAt());
    }

    @Test
    void a_raise_is_added_to_the_limit_that_was(Organization anam) {
        ShareLink link = anam.givenShareLink(limited -> limited.usageLimit(10));

        client.raiseUsageLimitBy(link.id(), 40);

        assertThat(anam)
                .received(getShareLink(link.id()))
                .received(updateShareLink(link.id())
                        .withBodyField("usageLimit", 50)
                        .withoutBodyField("expiresInHours"));
    }

    @Test
    void an_unknown_link_is_an_error(Organization anam) {
        UUID unknown = UUID.fromString("00000000-0000-0000-0000-000000000000");

        assertThatThrownBy(() -> client.raiseUsageLimit(unknown, 50))
                .isInstanceOf(AnamException.class)
                .hasMessage("Share link not found (404)");
    }

    @Test
    void a_wrong_key_is_an_error(Organization anam) {
        ShareLink link = anam.givenShareLink();

        assertThatThrownBy(() -> new ShareLinkClient(anam.baseUrl(), "wrong").raiseUsageLimit(link.id(), 50))
                .isInstanceOf(AnamException.class)
                .hasMessage("Invalid API key (401)");
    }

    @Test
    void a_limit_below_1_is_an_error(Organization anam) {
        ShareLink link = anam.givenShareLink();

        assertThatThrownBy(() -> client.raiseUsageLimit(link.id(), 0))
                .isInstanceOf(AnamException.class)
                .hasMessage("usageLimit: Number must be greater than or equal to 1 (400)");
        assertThat(anam.shareLink(link.id())).isUnchangedFrom(link);
    }

    @Test
    void a_lasting_server_error_is_reported_after_three_attempts(Organization anam) {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(502).always();

        assertThatThrownBy(() -> client.raiseUsageLimit(link.id(), 50))
                .isInstanceOf(AnamException.class)
                .hasMessage("Anam is not available (502)");
        assertThat(anam).received(3, updateShareLink(link.id()));
    }

    @Test
    void a_client_error_is_not_repeated(Organization anam) {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(403);

        assertThatThrownBy(() -> client.raiseUsageLimit(link.id(), 50))
                .isInstanceOf(AnamException.class)
                .hasMessage("Forbidden (403)");
        assertThat(anam).received(1, updateShareLink());
    }
}
