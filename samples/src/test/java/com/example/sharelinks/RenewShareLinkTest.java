package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class RenewShareLinkTest {

    @Test
    void raises_the_usage_limit(Organization anam) {
        ShareLink link = anam.givenShareLink();

        new ShareLinkClient(anam.baseUrl(), anam.apiKey()).raiseUsageLimit(link.id(), 50);

        assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
    }

    @Test
    void survives_two_server_errors(Organization anam) {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink(link.id())).reply(503).times(2);

        new ShareLinkClient(anam.baseUrl(), anam.apiKey()).raiseUsageLimit(link.id(), 50);

        assertThat(anam).received(3, updateShareLink(link.id()).withBodyField("usageLimit", 50));
    }

    @Test
    void does_not_raise_twice_when_the_response_is_lost(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
        anam.on(updateShareLink()).applyThen(resetConnection());

        new ShareLinkClient(anam.baseUrl(), anam.apiKey()).raiseUsageLimitBy(link.id(), 40);

        assertThat(anam.shareLink(link.id()))
                .hasUsageLimit(50)
                .differsFrom(link)
                .onlyIn("usageLimit");
    }
}
