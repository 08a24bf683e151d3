package dev.fakeanam.server;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Sends every kind of request and fault for a long time, and checks that threads, open files and memory do not grow.
 * Prints the figures. It is part of the profile soak, and needs Unix because it counts open files.
 */
@Execution(ExecutionMode.SAME_THREAD)
class MixedLoadProofs {
    private static final Duration LOAD = Duration.ofMinutes(Long.getLong("fakeanam.soak.minutes", 10));
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    /** Longer than the server keeps a silent connection, or a thread that it does not need. */
    private static final Duration SETTLING = Duration.ofSeconds(45);

    private static final int CLIENTS = 8;
    private static final long MIB = 1 << 20;
    private static final long MOST_GROWTH = 4 * MIB;
    private static final String UPDATE = "{\"usageLimit\":50}";
    private static final List<Fault> FAULTS = List.of(
            Fault.reply(503),
            Fault.delay(Duration.ofMillis(5)),
            Fault.delay(Duration.ofMillis(5), Fault.resetConnection()),
            Fault.resetConnection(),
            Fault.closeConnection(),
            Fault.cutBody(10),
            Fault.garbage(),
            Fault.drip(100, Duration.ofMillis(1)),
            Fault.neverAnswer());

    /** The resources that a process holds. */
    private record Footprint(int threads, long files, long heap) {

        private static Footprint settled() {
            await().pollDelay(SETTLING).atMost(SETTLING.plusSeconds(10)).until(() -> true);
            return now();
        }

        private static Footprint now() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            Runtime runtime = Runtime.getRuntime();
            return new Footprint(
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                            .getOpenFileDescriptorCount(),
                    runtime.totalMemory() - runtime.freeMemory());
        }

        @Override
        public String toString() {
            return "%d threads, %d open files, %.1f MiB".formatted(threads, files, (double) heap / MIB);
        }
    }

    @Test
    void mixed_load_with_faults_leaves_threads_files_and_memory_where_they_were() {
        Footprint early;
        Footprint late;
        try (FakeAnam fake = EmbeddedFakeAnam.start()) {
            load(fake, WARM_UP);
            early = Footprint.settled();
            long organizations = load(fake, LOAD);
            late = Footprint.settled();
            System.out.printf("After %s: %s%n", WARM_UP, early);
            System.out.printf("After %s more, with %d organizations: %s%n", LOAD, organizations, late);
        }

        // The size of pools varies by at most the number of clients. A leak would grow with each organization.
        assertThat(late.threads() - early.threads()).isLessThanOrEqualTo(CLIENTS);
        assertThat(late.files()).isLessThanOrEqualTo(early.files());
        assertThat(late.heap() - early.heap()).isLessThan(MOST_GROWTH);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .as("Threads after the server's end")
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("fake-anam")));
    }

    /** {@return how many organizations there were} */
    private static long load(FakeAnam fake, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        AtomicLong organizations = new AtomicLong();
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            while (System.nanoTime() < end) {
                                int fault = (int) (organizations.incrementAndGet() % FAULTS.size());
                                useAnOrganization(fake, FAULTS.get(fault));
                            }
                        },
                        task -> new Thread(task, "client").start()))
                .toList();
        clients.forEach(CompletableFuture::join);
        return organizations.get();
    }

    private static void useAnOrganization(FakeAnam fake, Fault fault) {
        try (Organization anam = fake.newOrganization()) {
            ShareLink link = anam.givenShareLink();
            anam.on(updateShareLink()).applyThen(fault);
            updateAndMeet(fault, anam, ApiCalls.LINKS + "/" + link.id());
            assertThat(anam.shareLink(link.id()).usageLimit()).isEqualTo(50);
            callEveryOperation(anam, link);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void updateAndMeet(Fault fault, Organization anam, String path) throws IOException {
        try (RawConnection connection = RawConnection.to(anam)) {
            connection.send("PUT", path, UPDATE);
            await().atMost(30, SECONDS)
                    .pollDelay(Duration.ZERO)
                    .pollInSameThread()
                    .until(() -> anam.exchanges().size() == 1);
            if (!(fault instanceof Fault.NeverAnswer)) {
                connection.endRequests();
                connection.readToTheEnd();
            }
        } catch (SocketException reset) {
            assertThat(fault.toString()).contains("reset");
        }
    }

    private static void callEveryOperation(Organization anam, ShareLink link) throws IOException {
        String path = ApiCalls.LINKS + "/" + link.id();
        String personaId = anam.personas().all().get(0).id().toString();
        try (RawConnection connection = RawConnection.to(anam)) {
            assertThat(List.of(
                            status(connection, "POST", ApiCalls.LINKS, "{\"personaId\":\"" + personaId + "\"}"),
                            status(connection, "GET", ApiCalls.LINKS, ""),
                            status(connection, "PUT", path, "{\"usageLimit\":\"many\"}"),
                            status(connection, "PUT", path, UPDATE),
                            status(connection, "DELETE", path, ""),
                            status(connection, "GET", path, "")))
                    .containsExactly(201, 200, 400, 200, 200, 404);
        }
    }

    private static int status(RawConnection connection, String method, String path, String json) throws IOException {
        return connection.send(method, path, json).receive().status();
    }
}
