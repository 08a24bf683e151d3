package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.junit.Lifecycle;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

@FakeAnamTest(https = true, lifecycle = Lifecycle.SERVER_PER_CLASS)
class FailedHandshakeTest {

    @Test
    void tells_that_the_handshake_failed(FakeAnam fake) {
        HttpClient client =
                HttpClient.newBuilder().sslContext(fake.tls().sslContext()).build();
        HttpRequest request = HttpRequest.newBuilder(fake.baseUrl()).build();
        fake.tls().failHandshakes(1);

        assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }
}
