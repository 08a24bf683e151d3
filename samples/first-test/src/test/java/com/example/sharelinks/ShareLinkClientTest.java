package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class ShareLinkClientTest {

    @Test
    void raises_the_usage_limit(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();

        new ShareLinkClient(anam.baseUrl(), anam.apiKey()).raiseUsageLimit(link.id(), 50);

        assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
    }

    @Test
    void says_that_anam_is_not_available(Organization anam) {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(503);

        assertThatIOException()
                .isThrownBy(() -> new ShareLinkClient(anam.baseUrl(), anam.apiKey()).raiseUsageLimit(link.id(), 50))
                .withMessage("Anam answered 503");
    }
}
