package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.AnamBaseUrl;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The failing test in the README's picture. Only {@link ReadmePicture} runs it. */
@FakeAnamTest
class LostResponse {

    @Test
    void raises_the_limit_once(Organization anam) throws Exception {
        ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
        anam.on(updateShareLink()).applyThen(resetConnection());

        new CarelessClient(anam.baseUrl(), anam.apiKey()).raiseUsageLimitBy(link.id(), 40);

        assertThat(anam.shareLink(link.id())).hasUsageLimit(50);
    }

    /** The page shows an organization until its test has ended. */
    @AfterEach
    void photograph(@AnamBaseUrl URI baseUrl) throws IOException {
        ReadmePicture.photographPage(baseUrl);
    }

    /** Makes the mistake that the test finds: it reads the limit again before it tries again. */
    private record CarelessClient(HttpClient http, URI baseUrl, String apiKey) {
        CarelessClient(URI baseUrl, String apiKey) {
            this(HttpClient.newHttpClient(), baseUrl, apiKey);
        }

        void raiseUsageLimitBy(UUID id, int more) throws IOException, InterruptedException {
            String link = send("GET", id, BodyPublishers.noBody());
            int limit = JsonMapper.shared().readTree(link).path("usageLimit").asInt();
            try {
                send("PUT", id, BodyPublishers.ofString("{\"usageLimit\":" + (limit + more) + "}"));
            } catch (IOException lost) {
                raiseUsageLimitBy(id, more);
            }
        }

        private String send(String method, UUID id, BodyPublisher body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/v1/share-links/" + id))
                    .header("Authorization", "Bearer " + apiKey)
                    .header("Content-Type", "application/json")
                    .method(method, body)
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
