package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Clients that open a connection for each request, while the server stops. */
@Tag("slow")
class StopWhileConnectingTest {
    private static final int CLIENTS = 16;

    private final AtomicInteger answered = new AtomicInteger();

    @RepeatedTest(20)
    void every_connection_is_answered_or_ended() {
        requireThatEachIsAnsweredOrEnded(EmbeddedFakeAnam.start());
    }

    @RepeatedTest(5)
    void every_connection_with_https_is_answered_or_ended() {
        requireThatEachIsAnsweredOrEnded(EmbeddedFakeAnam.start(TestAuthority.options()));
    }

    private void requireThatEachIsAnsweredOrEnded(FakeAnam fake) {
        Organization anam = fake.newOrganization();
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> connectUntilTheEnd(anam), client -> new Thread(client).start()))
                .toList();
        await().until(() -> answered.get() > CLIENTS);

        fake.close();

        // If the server leaves a connection open, a timeout fails this test.
        assertThat(clients).allSatisfy(client -> assertThat(client.join()).isNull());
    }

    private void connectUntilTheEnd(Organization anam) {
        String request =
                "GET /v1/share-links HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer " + anam.apiKey() + "\r\n\r\n";
        URI server = anam.baseUrl();
        try {
            while (true) {
                try (RawConnection connection = RawConnection.to(server)) {
                    assertThat(connection.sendText(request).receive().status()).isEqualTo(200);
                    answered.incrementAndGet();
                }
            }
        } catch (EOFException | SocketException | SSLException ended) {
            assertThat(answered).hasPositiveValue();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }
}
