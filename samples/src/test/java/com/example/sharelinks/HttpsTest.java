package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.junit.Lifecycle;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLHandshakeException;
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

    /** On a server of its own, because a handshake belongs to no organization. */
    @FakeAnamTest(https = true, lifecycle = Lifecycle.SERVER_PER_CLASS)
    static class HandshakeTest {

        @Test
        void tells_that_the_handshake_failed(FakeAnam fake, Organization anam) throws IOException {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(fake.tls().sslContext()).build();
            fake.tls().failHandshakes(1);

            assertThatThrownBy(() -> client.send(list(anam), BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }
}
