package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Anam's SDKs send without a key: their telemetry, and the first step of a connection. */
class EngineConnectionTest {
    private static final String METRICS = "/v1/metrics/client";

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    @Tag("A31")
    void telemetry_needs_no_key_and_is_in_the_journal_of_the_server() {
        HttpResponse<String> response = api.exchange(api.requestWithoutKey(METRICS)
                .header("Content-Type", "application/json")
                .header("Origin", "https://app.example")
                .POST(BodyPublishers.ofString("{\"name\":\"client_session_attempt\",\"value\":\"1\"}")));

        assertThat(Response.of(response)).isEqualTo(new Response(204, List.of(), ""));
        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(anam.exchanges()).isEmpty();
        assertThat(fake.unattributedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.operation()).contains("sendClientMetrics");
            assertThat(exchange.organization()).isNull();
            assertThat(exchange.assumptions()).containsExactly(Assumption.A31);
            assertThat(exchange.request().body()).contains("client_session_attempt");
        });
    }

    @Test
    @Tag("A31")
    void telemetry_is_taken_with_any_key_and_any_body() {
        assertThat(api.withKey("unknown").call("POST", METRICS, "no JSON").status())
                .isEqualTo(204);
        assertThat(api.call("POST", METRICS, null).status()).isEqualTo(204);
        assertThat(fake.unattributedExchanges()).hasSize(1);
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::assumptions)
                .isEqualTo(List.of(Assumption.A31));
    }

    @Test
    void other_methods_of_the_telemetry_need_a_key_first() {
        assertThat(api.send(api.requestWithoutKey(METRICS).GET()).status()).isEqualTo(401);
        assertThat(api.call("GET", METRICS, null)).isEqualTo(new Response(405, List.of(), ""));
    }

    @Test
    @Tag("A29")
    void a_browser_may_ask_before_it_sends_telemetry() {
        HttpResponse<String> response = api.exchange(api.requestWithoutKey(METRICS)
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().allValues("Access-Control-Allow-Methods")).containsExactly("POST");
    }

    @Test
    void the_signalling_that_a_started_session_names_is_a_501_of_its_own() {
        Map<?, ?> started = (Map<?, ?>)
                Json.parse(api.call("POST", "/v1/engine/session", "{}").body());
        String path = started.get("signallingEndpoint") + "?session_id=" + started.get("sessionId");

        Response response = api.send(api.requestWithoutKey(path).GET());

        assertThat(started.get("engineProtocol") + "://" + started.get("engineHost"))
                .isEqualTo(anam.baseUrl().toString());
        assertThat(response)
                .isEqualTo(Response.error(
                        501,
                        "Fake Anam does not emulate WebRTC. The session exists, but it has no audio and no video."));
        assertThat(fake.unattributedExchanges())
                .singleElement()
                .extracting(Exchange::operation)
                .isEqualTo(Optional.of("connectSignalling"));
        assertThat(anam.exchanges()).hasSize(1);
    }

    /** The SDK asks for a WebSocket. The fake answers this as an ordinary GET. */
    @Test
    void a_websocket_handshake_is_answered_as_well() throws Exception {
        try (RawConnection connection = RawConnection.to(anam.baseUrl())) {
            connection.sendText("GET /v1/engine/signalling?session_id=x HTTP/1.1\r\nHost: fake\r\n"
                    + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

            assertThat(connection.receive().status()).isEqualTo(501);
        }
    }
}
