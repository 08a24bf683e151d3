package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class WithFakeAnamTest {
    private ShareLinkClient client;

    @BeforeEach
    void connect(Organization anam) {
        client = new ShareLinkClient(anam.baseUrl(), anam.apiKey());
    }

    @Test
    void a_raised_limit_is_read_back(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();

        client.raiseUsageLimit(link.id(), 50);

        assertThat(client.usageLimit(link.id())).isEqualTo(50);
    }

    @Test
    void survives_two_server_errors(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(503).times(2);

        client.raiseUsageLimit(link.id(), 50);

        assertThat(anam).received(3, updateShareLink(link.id()).withBody("{\"usageLimit\":50}"));
    }

    @Test
    void does_not_raise_twice_when_the_response_is_lost(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
        anam.on(updateShareLink()).applyThen(resetConnection());

        client.raiseUsageLimitBy(link.id(), 40);

        assertThat(client.usageLimit(link.id())).isEqualTo(50);
        assertThat(anam).received(2, updateShareLink(link.id()).withBody("{\"usageLimit\":50}"));
    }

    @Test
    void an_unknown_link_is_an_error() {
        UUID unknown = UUID.fromString("20467c5e-e09f-4ac7-89f1-8aa965a3b1cb");

        assertThatIllegalStateException()
                .isThrownBy(() -> client.raiseUsageLimit(unknown, 50))
                .withMessageContaining("Share link not found");
    }
}
