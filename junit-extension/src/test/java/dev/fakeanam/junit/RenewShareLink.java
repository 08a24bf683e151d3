package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests that fail, for {@code docs/ISOLATION.md}. */
@FakeAnamTest
class RenewShareLink {

    @Test
    void leaves_a_script(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink().withBodyField("usageLimit", 40)).reply(503);

        ApiCall.update(anam.baseUrl(), link.id(), anam.apiKey());
    }

    @Test
    void fails(Organization anam) throws Exception {
        anam.clock().set(Instant.parse("2026-04-20T10:00:00Z"));
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
        anam.on(updateShareLink()).nth(2).reply(503);

        ApiCall.update(anam.baseUrl(), link.id(), anam.apiKey());
        ApiCall.update(anam.baseUrl(), link.id(), anam.apiKey());

        assertEquals(90, anam.shareLink(link.id()).usageLimit());
    }
}
