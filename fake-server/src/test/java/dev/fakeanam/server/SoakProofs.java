package dev.fakeanam.server;

import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.remote.RemoteFakeAnam;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkRequests;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Checks what takes minutes: many organizations do not slow each other, a long run leaves nothing behind, and a server
 * under load stops at once. Prints the figures. Because of its name, ordinary runs leave this class out. The profile
 * soak runs it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class SoakProofs {
    /** The percentage of the full counts: less than 100 for a check that has little time. */
    private static final int PERCENT = Integer.getInteger("soak.percent", 100);

    private static final int ORGANIZATIONS = 100 * PERCENT;
    private static final int LINKS_OF_EACH = 10;
    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 5_000;
    private static final int ROUNDS = 5;
    private static final double HIGHEST_RATIO = 1.5;

    private static final int FIRST_LOOK = 1_000 * PERCENT;
    private static final int LAST_LOOK = 10_000 * PERCENT;
    private static final int CONNECTIONS = 4;
    private static final long MIB = 1 << 20;
    private static final long MOST_GROWTH = 4 * MIB;

    private static final int STOPS = 20 * PERCENT;
    private static final int SLOW_READERS = 500;
    private static final int CLIENTS = 16;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    private static final String UPDATE = "{\"usageLimit\":50}";

    @Test
    void many_organizations_slow_none_of_them_down() throws IOException {
        long alone = Long.MAX_VALUE;
        long among = Long.MAX_VALUE;
        try (FakeAnam one = withAdminApi();
                FakeAnam many = withAdminApi()) {
            Organization only = filled(RemoteFakeAnam.connect(one.baseUrl()));
            FakeAnam steered = RemoteFakeAnam.connect(many.baseUrl());
            Organization last = filled(steered);
            for (int i = 1; i < ORGANIZATIONS; i++) {
                last = filled(steered);
            }
            for (int i = 0; i < ROUNDS; i++) {
                // Both take turns, and the best time of each counts, so that warm-up and other processes affect
                // neither.
                alone = Math.min(alone, medianNanosOfAnUpdate(only));
                among = Math.min(among, medianNanosOfAnUpdate(last));
            }
        }

        double ratio = (double) among / alone;
        System.out.printf(
                "Median of an update: %d µs alone, %d µs among %d organizations with %d links each: ratio %.2f%n",
                alone / 1_000, among / 1_000, ORGANIZATIONS, LINKS_OF_EACH, ratio);
        assertThat(ratio).isLessThan(HIGHEST_RATIO);
    }

    @Test
    void many_updates_leave_nothing_behind() {
        try (FakeAnam fake = EmbeddedFakeAnam.start()) {
            Organization anam = fake.newOrganization();
            ShareLink link = anam.givenShareLink();

            update(anam, link, FIRST_LOOK);
            long early = usedHeap();
            update(anam, link, LAST_LOOK - FIRST_LOOK);
            long late = usedHeap();

            System.out.printf(
                    "Heap in use after GC: %.1f MiB after %d updates, %.1f MiB after %d; %d exchanges dropped%n",
                    (double) early / MIB,
                    FIRST_LOOK,
                    (double) late / MIB,
                    LAST_LOOK,
                    anam.journal().dropped());
            assertThat(late - early).isLessThan(MOST_GROWTH);
            assertThat(anam.exchanges().size() + anam.journal().dropped()).isEqualTo(LAST_LOOK);
        }
    }

    @Test
    void under_load_with_stalls_and_delays_pending_it_stops_at_once_and_tells_the_truth() {
        FakeAnam fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1_000_000, 1 << 30));
        Organization busy = fake.newOrganization("busy");
        Organization stuck = fake.newOrganization("stuck");
        ShareLink link = busy.givenShareLink();
        stuck.on(ShareLinkRequests.updateShareLink()).neverAnswer().always();
        stuck.on(ShareLinkRequests.createShareLink()).delay(Duration.ofHours(1)).always();
        AtomicLong answered = new AtomicLong();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            // Not a GET, because the client would send it again.
            ApiCalls.sendAsync(stuck, "PUT", ApiCalls.LINKS + "/" + link.id(), UPDATE);
            ApiCalls.sendAsync(stuck, "POST", ApiCalls.LINKS, "{}");
            clients.add(CompletableFuture.runAsync(() -> updateUntilTheEnd(busy, link, answered), SoakProofs::start));
        }
        await().atMost(60, SECONDS)
                .until(() -> answered.get() > WARM_UP
                        && stuck.scripts().stream()
                                        .mapToLong(ScriptStatus::hits)
                                        .sum()
                                == 2 * CLIENTS);

        long before = System.nanoTime();
        fake.close();
        Duration stop = Duration.ofNanos(System.nanoTime() - before);
        clients.forEach(CompletableFuture::join);

        long sent = busy.exchanges().stream()
                .filter(exchange -> exchange.outcome() == Outcome.SENT)
                .count();
        System.out.printf(
                "Stopped in %d ms: %d updates begun, %d told as sent, %d received; %d stalls and delays cut short%n",
                stop.toMillis(),
                busy.exchanges().size(),
                sent,
                answered.get(),
                stuck.exchanges().size());
        assertThat(stop).isLessThan(LONGEST_STOP);
        assertThat(sent).isEqualTo(answered.get());
        assertThat(stuck.exchanges())
                .hasSize(2 * CLIENTS)
                .extracting(Exchange::outcome)
                .containsOnly(Outcome.CLOSED);
    }

    @Test
    void stopped_under_load_again_and_again_it_answers_each_update_that_it_applied() {
        stopAgainAndAgain(ServerOptions.defaults());
    }

    @Test
    void stopped_under_load_again_and_again_it_answers_each_update_that_it_applied_over_https() {
        stopAgainAndAgain(TestAuthority.options());
    }

    private static void stopAgainAndAgain(ServerOptions options) {
        for (int i = 0; i < STOPS; i++) {
            StopUnderLoad.requireThatEachAppliedUpdateIsAnswered(options, 50);
        }
        System.out.printf("Stopped %d times under load, each applied update was answered%n", STOPS);
    }

    @Test
    void with_many_clients_that_do_not_read_it_stops_at_once() throws IOException {
        FakeAnam fake = EmbeddedFakeAnam.start();
        Organization atOnce = fake.newOrganization();
        Organization later = fake.newOrganization();
        atOnce.on(listShareLinks()).reply(200, SlowReaders.LONG).always();
        later.on(listShareLinks())
                .delay(Duration.ofMillis(1), Fault.reply(200, SlowReaders.LONG))
                .always();
        try (SlowReaders readers = SlowReaders.of(fake.baseUrl(), list(atOnce), SLOW_READERS);
                SlowReaders others = SlowReaders.of(fake.baseUrl(), list(later), SLOW_READERS);
                RawConnection connection = RawConnection.to(atOnce)) {
            connection.send("GET", "/v1/personas", "");
            assertThat(connection.receive().status()).isEqualTo(200);

            long before = System.nanoTime();
            fake.close();
            Duration stop = Duration.ofNanos(System.nanoTime() - before);

            System.out.printf("Stopped in %d ms with %d clients that do not read%n", stop.toMillis(), 2 * SLOW_READERS);
            assertThat(stop).isLessThan(LONGEST_STOP);
            assertThat(List.of(readers, others)).doesNotContainNull();
        }
    }

    private static String list(Organization anam) {
        return "GET /v1/share-links HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer " + anam.apiKey() + "\r\n\r\n";
    }

    private static FakeAnam withAdminApi() {
        return EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    }

    private static Organization filled(FakeAnam fake) {
        Organization anam = fake.newOrganization();
        for (int i = 0; i < LINKS_OF_EACH; i++) {
            anam.givenShareLink();
        }
        return anam;
    }

    private static long medianNanosOfAnUpdate(Organization anam) throws IOException {
        String path = ApiCalls.LINKS + "/" + anam.shareLinks().all().get(0).id();
        long[] nanos = new long[MEASURED];
        try (RawConnection connection = RawConnection.to(anam)) {
            for (int i = -WARM_UP; i < MEASURED; i++) {
                long before = System.nanoTime();
                int status = connection.send("PUT", path, UPDATE).receive().status();
                long took = System.nanoTime() - before;
                assertThat(status).isEqualTo(200);
                if (i >= 0) {
                    nanos[i] = took;
                }
            }
        }
        Arrays.sort(nanos);
        return nanos[MEASURED / 2];
    }

    private static void update(Organization anam, ShareLink link, int times) {
        List<CompletableFuture<Void>> clients = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> updateOnOneConnection(anam, link, times / CONNECTIONS), SoakProofs::start))
                .toList();
        clients.forEach(CompletableFuture::join);
    }

    private static void updateOnOneConnection(Organization anam, ShareLink link, int times) {
        try (RawConnection connection = RawConnection.to(anam)) {
            for (int i = 0; i < times; i++) {
                int status = connection
                        .send("PUT", ApiCalls.LINKS + "/" + link.id(), UPDATE)
                        .receive()
                        .status();
                assertThat(status).isEqualTo(200);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Counts the complete responses. The stop of the server ends the connection. */
    private static void updateUntilTheEnd(Organization anam, ShareLink link, AtomicLong answered) {
        try (RawConnection connection = RawConnection.to(anam)) {
            while (true) {
                connection.send("PUT", ApiCalls.LINKS + "/" + link.id(), UPDATE).receive();
                answered.incrementAndGet();
            }
        } catch (EOFException | SocketException stopped) {
            assertThat(answered.get()).isPositive();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void start(Runnable client) {
        new Thread(client, "client").start();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
