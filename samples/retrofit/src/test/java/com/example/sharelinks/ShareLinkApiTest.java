package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import retrofit2.Response;

@FakeAnamTest
class ShareLinkApiTest {
    private final Organization anam;
    private final ShareLinkApi api;

    ShareLinkApiTest(Organization anam) {
        this.anam = anam;
        this.api = ShareLinkApi.connect(anam.baseUrl(), anam.apiKey());
    }

    @Test
    void raises_the_usage_limit() throws IOException {
        ShareLink link = anam.givenShareLink();

        Response<Map<String, Object>> response =
                api.update(link.id(), Map.of("usageLimit", 50)).execute();

        assertThat(response.body()).containsEntry("usageLimit", 50);
        assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
    }

    @Test
    void an_update_is_made_even_if_its_response_is_lost() {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).applyThen(resetConnection());

        assertThatIOException()
                .isThrownBy(
                        () -> api.update(link.id(), Map.of("usageLimit", 50)).execute());

        assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
    }
}
