package dev.fakeanam.internal.http;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.internal.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a server that no option changes. */
class HttpServerTest {
    private static final int PATIENCE_MILLIS = 60_000;

    private final ServedEngine served = ServedEngine.start(HttpOptions.IDLE_MILLIS, InstantSource.system());

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void one_organization_too_many_is_refused_until_another_is_closed() {
        served.engine().open("one", null);
        Engine.Entry other = served.engine().open("other", null);

        assertThatThrownBy(() -> served.engine().open("third", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This server has 2 open organizations, which is the limit. Close those of tests that have"
                        + " ended.");
        other.organization().close();
        assertThat(served.engine().open("third", null).organization().name()).isEqualTo("third");
    }

    @Test
    void over_the_admin_api_that_is_a_409() throws IOException {
        served.engine().open("one", null);
        served.engine().open("other", null);

        String received = exchange("POST /__admin/organizations HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(received)
                .startsWith("HTTP/1.1 409 ")
                .endsWith(
                        "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"This server has 2"
                                + " open organizations, which is the limit. Close those of tests that have ended.\"}");
    }

    @Test
    void a_wait_for_exchanges_that_has_begun_ends_with_the_server() throws Exception {
        String id = served.engine().open("waits", null).id();
        String wait = "{\"timeoutMilliseconds\":600000}";
        CompletableFuture<String> pending = exchangeAsync("POST /__admin/organizations/" + id
                + "/exchanges/await HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + wait.length() + "\r\n\r\n" + wait);
        await().atMost(PATIENCE_MILLIS, MILLISECONDS)
                .until(() -> served.server().begunRequests() == 1);

        stop();

        assertThat(pending.get(PATIENCE_MILLIS, MILLISECONDS))
                .startsWith("HTTP/1.1 503 ")
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .endsWith("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":"
                        + "\"The server is being stopped, so no more requests will come.\"}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_closing_of_an_organization_that_has_begun_is_answered_by_a_server_that_stops(boolean interrupted)
            throws Exception {
        Engine.Entry anam = served.engine().open("closes", "key");
        anam.organization().on(anyRequest()).neverAnswer();
        CompletableFuture<String> held =
                exchangeAsync("GET /v1/share-links HTTP/1.1\r\nHost: fake\r\n" + "Authorization: Bearer key\r\n\r\n");
        await().atMost(PATIENCE_MILLIS, MILLISECONDS)
                .until(() -> !anam.organization().exchanges().isEmpty());
        CompletableFuture<String> closing =
                exchangeAsync("DELETE /__admin/organizations/" + anam.id() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await().atMost(PATIENCE_MILLIS, MILLISECONDS)
                .until(() -> served.engine().organization(anam.id()).isEmpty());

        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        stop();
        assertThat(Thread.interrupted()).isEqualTo(interrupted);

        assertThat(closing.get(PATIENCE_MILLIS, MILLISECONDS))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"outcome\":\"CLOSED\"");
        assertThat(held.get(PATIENCE_MILLIS, MILLISECONDS)).isEmpty();
    }

    private CompletableFuture<String> exchangeAsync(String text) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return exchange(text);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                },
                task -> new Thread(task).start());
    }

    /** Sends this and nothing else, as the last request of its connection, and reads to the end. */
    private String exchange(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", served.baseUrl().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(text.replace("\r\nHost: ", "\r\nConnection: close\r\nHost: ")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
