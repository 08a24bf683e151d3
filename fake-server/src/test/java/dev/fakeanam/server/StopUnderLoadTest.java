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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("A stop waits a second for what has begun, which on a machine full of other tests may take longer.")
@Tag("slow")
class StopUnderLoadTest {
    private static final int CLIENTS = 16;
    private static final int REQUESTS = 500;

    @RepeatedTest(5)
    void every_request_that_was_applied_is_answered() {
        FakeAnam fake = EmbeddedFakeAnam.start();
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();
        AtomicLong answered = new AtomicLong();
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> updateUntilTheEnd(anam, link, answered), client -> new Thread(client).start()))
                .toList();
        await().atMost(60, SECONDS).until(() -> answered.get() > REQUESTS);

        fake.close();
        clients.forEach(CompletableFuture::join);

        assertThat(anam.exchanges()).extracting(Exchange::outcome).containsOnly(Outcome.SENT);
        assertThat(anam.exchanges().size() + anam.journal().dropped()).isEqualTo(answered.get());
    }

    /** Counts the answers that came whole; each is the API's own. */
    private static void updateUntilTheEnd(Organization anam, ShareLink link, AtomicLong answered) {
        try (RawConnection connection = RawConnection.to(anam)) {
            while (true) {
                RawConnection.Received answer = connection
                        .send("PUT", ApiCalls.LINKS + "/" + link.id(), "{\"usageLimit\":50}")
                        .receive();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).contains("\"usageLimit\":50");
                answered.incrementAndGet();
            }
        } catch (EOFException | SocketException stopped) {
            assertThat(answered.get()).isPositive();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
