package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@FakeAnamTest(https = true)
class HttpsTest {

    @Test
    void lists_share_links_over_https(FakeAnam fake, Organization anam) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(fake.tls().sslContext()).build();

        HttpResponse<String> response = client.send(list(anam), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static HttpRequest list(Organization anam) {
        return HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links"))
                .header("Authorization", "Bearer " + anam.apiKey())
                .build();
    }
}
