package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithMockWebServerTest {
    private static final UUID ID = UUID.fromString("20467c5e-e09f-4ac7-89f1-8aa965a3b1cb");

    @StartStop
    private final MockWebServer server = new MockWebServer();

    private ShareLinkClient client;

    @BeforeEach
    void connect() {
        client = new ShareLinkClient(server.url("/").uri(), "key");
    }

    @Test
    void a_raised_limit_is_read_back() throws Exception {
        server.enqueue(response(200, shareLink(50)));
        server.enqueue(response(200, shareLink(50)));

        client.raiseUsageLimit(ID, 50);

        assertThat(client.usageLimit(ID)).isEqualTo(50);
        assertUpdate(server.takeRequest());
        assertRead(server.takeRequest());
    }

    @Test
    void survives_two_server_errors() throws Exception {
        server.enqueue(response(503, ""));
        server.enqueue(response(503, ""));
        server.enqueue(response(200, shareLink(50)));

        client.raiseUsageLimit(ID, 50);

        assertThat(server.getRequestCount()).isEqualTo(3);
        assertUpdate(server.takeRequest());
        assertUpdate(server.takeRequest());
        assertUpdate(server.takeRequest());
    }

    @Test
    void does_not_raise_twice_when_the_response_is_lost() throws Exception {
        server.enqueue(response(200, shareLink(10)));
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(response(200, shareLink(50)));
        server.enqueue(response(200, shareLink(50)));

        client.raiseUsageLimitBy(ID, 40);

        assertThat(client.usageLimit(ID)).isEqualTo(50);
        assertRead(server.takeRequest());
        assertUpdate(server.takeRequest());
        assertUpdate(server.takeRequest());
        assertRead(server.takeRequest());
    }

    @Test
    void an_unknown_link_is_an_error() {
        server.enqueue(response(404, "{\"error\":\"Share link not found\"}"));

        assertThatIllegalStateException()
                .isThrownBy(() -> client.raiseUsageLimit(ID, 50))
                .withMessageContaining("Share link not found");
    }

    private static MockResponse response(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static void assertRead(RecordedRequest request) {
        assertThat(request.getRequestLine()).isEqualTo("GET /v1/share-links/" + ID + " HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer key");
    }

    private static void assertUpdate(RecordedRequest request) {
        assertThat(request.getRequestLine()).isEqualTo("PUT /v1/share-links/" + ID + " HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer key");
        assertThat(request.getBody().utf8()).isEqualTo("{\"usageLimit\":50}");
    }

    private static String shareLink(int usageLimit) {
        return """
                {
                  "id": "%s",
                  "token": "sh_2kL9pQxYzR4vN8mBwHfJc",
                  "type": "LINK",
                  "expiresAt": "2026-04-27T10:00:00.000Z",
                  "usageLimit": %d,
                  "usageCount": 0,
                  "allowedOrigins": [],
                  "allowAllOrigins": false,
                  "removeWatermark": false,
                  "enabled": true,
                  "isPrimary": false,
                  "createdAt": "2026-04-20T10:00:00.000Z"
                }
                """.formatted(ID, usageLimit);
    }
}
