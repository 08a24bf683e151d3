package dev.fakeanam.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;

/**
 * Stops a server while clients send updates. Each update has its own limit, so that a failure names the updates that
 * differ.
 */
final class StopUnderLoad {
    private static final int CLIENTS = 16;
    private static final int LIMITS_OF_A_CLIENT = 10_000_000;

    private final FakeAnam fake;
    private final Organization anam;
    private final ShareLink link;
    /** The bodies of the updates that were answered. */
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    private StopUnderLoad(ServerOptions options) {
        fake = EmbeddedFakeAnam.start(options.withJournal(1_000_000, 1 << 30));
        anam = fake.newOrganization();
        link = anam.givenShareLink();
    }

    /** @param requests how many updates are answered before the stop */
    static void requireThatEachAppliedUpdateIsAnswered(ServerOptions options, int requests) {
        new StopUnderLoad(options).run(requests);
    }

    private void run(int requests) {
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> updateUntilTheEnd(1 + i * LIMITS_OF_A_CLIENT), client -> new Thread(client).start()))
                .toList();
        await().atMost(60, SECONDS).until(() -> answered.size() > requests);

        fake.close();
        clients.forEach(CompletableFuture::join);

        assertThat(anam.exchanges()).extracting(Exchange::outcome).containsOnly(Outcome.SENT);
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.request().body())
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    private void updateUntilTheEnd(int firstLimit) {
        try (RawConnection connection = RawConnection.to(anam)) {
            for (int limit = firstLimit; true; limit++) {
                String update = "{\"usageLimit\":" + limit + "}";
                RawConnection.Received response = connection
                        .send("PUT", ApiCalls.LINKS + "/" + link.id(), update)
                        .receive();
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.body()).contains("\"usageLimit\":" + limit + ",");
                answered.add(update);
            }
        } catch (EOFException | SocketException | SSLException stopped) {
            assertThat(answered).isNotEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
