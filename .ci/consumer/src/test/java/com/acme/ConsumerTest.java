package com.acme;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.RequestPattern.updateShareLink;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.model.ShareLink;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@FakeAnamTest
class ConsumerTest {
    private final Organization anam;

    ConsumerTest(Organization anam) {
        this.anam = anam;
    }

    @Test
    void updates_a_share_link() throws Exception {
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(503);

        HttpResponse<String> refused = raise(link);
        HttpResponse<String> updated = raise(link);

        assertThat(refused).hasStatus(503);
        assertThat(updated).hasShareLink().differsFrom(link).onlyIn("usageLimit");
        assertThat(anam).received(2, updateShareLink(link.id()).with("usageLimit", 50));
    }

    private HttpResponse<String> raise(ShareLink link) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links/" + link.id()))
                .header("Authorization", "Bearer " + anam.apiKey())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"usageLimit\":50}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
