package dev.fakeanam.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections on which nothing comes, or too little. */
class IdleConnectionTest {
    private static final int IDLE_MILLIS = 1_000;
    private static final int PATIENCE_MILLIS = 60_000;

    private final ServedEngine served = ServedEngine.start(IDLE_MILLIS, InstantSource.system());

    @AfterEach
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /v1/sh",
                "GET /v1/share-links HTTP/1.1\r\n",
                "GET /v1/share-links HTTP/1.1\r\nHost: fake\r\n",
                "PUT /v1/share-links/x HTTP/1.1\r\nHost: fake\r\nContent-Length: 9\r\n\r\n{\"usag",
                "PUT /v1/share-links/x HTTP/1.1\r\nHost: fake\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"us",
                "POST /__admin/organizations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"
            })
    void a_request_that_is_never_finished_does_not_keep_its_connection(String half) throws IOException {
        long before = System.nanoTime();

        String received = exchange(half);

        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(received).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500", "Jetty");
        assertThat(took)
                .isGreaterThan(Duration.ofMillis(IDLE_MILLIS / 2))
                .isLessThan(Duration.ofMillis(PATIENCE_MILLIS));
        assertThat(served.engine().unattributedExchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /v1/share-links/x HTTP/1.1\r\nHost: fake\r\nContent-Length: 1000000\r\n\r\n",
                "POST /__admin/organizations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
            })
    void a_body_that_comes_too_slowly_loses_its_connection(String head) throws Exception {
        ScheduledExecutorService slowly = Executors.newSingleThreadScheduledExecutor();
        try (Socket socket = new Socket("127.0.0.1", served.baseUrl().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            Future<?> sending = slowly.scheduleAtFixedRate(() -> send(socket, '{'), 0, IDLE_MILLIS / 10, MILLISECONDS);

            await().atMost(PATIENCE_MILLIS, MILLISECONDS).until(sending::isDone);

            assertThatThrownBy(sending::get).hasRootCauseInstanceOf(SocketException.class);
            assertThat(served.engine().unattributedExchanges()).isEmpty();
        } finally {
            slowly.shutdownNow();
        }
    }

    private static void send(Socket socket, int oneByte) {
        try {
            socket.getOutputStream().write(oneByte);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Test
    void a_connection_that_is_kept_alive_ends_when_nothing_comes_on_it_any_more() throws IOException {
        String received = exchange("GET /v1/share-links HTTP/1.1\r\nHost: fake\r\n\r\n");

        assertThat(received).startsWith("HTTP/1.1 401 ");
    }

    /** Sends this and nothing else, and reads until the server ends the connection. */
    private String exchange(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", served.baseUrl().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
