package com.acme;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class ShareLinkTest {
    private final Organization anam;
    private final AnamClient client;

    ShareLinkTest(Organization anam) {
        this.anam = anam;
        this.client = new AnamClient(anam);
    }

    @Test
    void a_link_is_created_updated_and_read() {
        client.create(anam.givenPersona("Ada").id());
        ShareLink link = anam.shareLinks().all().get(0);

        client.raiseUsageLimit(link.id());
        HttpResponse<String> read = client.read(link.id());

        assertThat(read).hasStatus(200);
        assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
        assertThat(anam.shareLink(link.id())).differsFrom(link).onlyIn("usageLimit");
    }

    @Test
    void an_update_is_refused_once() {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(503);

        HttpResponse<String> refused = client.raiseUsageLimit(link.id());
        HttpResponse<String> updated = client.raiseUsageLimit(link.id());

        assertThat(refused).hasStatus(503);
        assertThat(updated).hasShareLink().differsFrom(link).onlyIn("usageLimit");
        assertThat(anam).received(2, updateShareLink(link.id()).withBodyField("usageLimit", 50));
    }
}
