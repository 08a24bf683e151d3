package dev.fakeanam.internal.cli;

import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.Organization;
import dev.fakeanam.remote.RemoteFakeAnam;
import dev.fakeanam.scripting.ScriptStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How the jar's process ends, and how long that takes. No other test runs at the same time. */
@Isolated
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows ends a process without a signal")
class StandaloneStopTest {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    private static final int PATIENCE_SECONDS = 60;
    private static final int CLIENTS = 8;
    private static final int HELD_BACK = 10;

    @TempDir
    private Path directory;

    private final AtomicLong answered = new AtomicLong();
    private StandaloneServer server;

    @AfterEach
    void destroy() {
        server.close();
    }

    @Test
    void a_terminate_signal_ends_it_at_once() throws Exception {
        server = start();

        Duration took = terminate();

        assertThat(took).isLessThan(LONGEST_STOP);
        assertThat(server.process().exitCode()).isIn(0, 143);
        assertThat(server.process().err()).isEmpty();
    }

    @Test
    void an_open_connection_does_not_keep_it_alive() throws Exception {
        server = start();
        server.statusWith(server.key());

        Duration took = terminate();

        assertThat(took).isLessThan(LONGEST_STOP);
        assertThat(server.process().exitCode()).isIn(0, 143);
    }

    @Test
    void under_load_it_answers_what_it_has_begun_and_cuts_what_it_holds_back() throws Exception {
        server = start("--log");
        Organization stuck = RemoteFakeAnam.connect(server.url()).newOrganization("stuck");
        List<CompletableFuture<?>> heldBack = holdBack(stuck);
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(
                        i -> CompletableFuture.runAsync(this::updateUntilTheEnd, client -> new Thread(client).start()))
                .toList();
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> answered.get() > 200);

        Duration took = terminate();

        assertThat(took).isLessThan(LONGEST_STOP);
        assertThat(server.process().exitCode()).isIn(0, 143);
        assertThat(server.process().err()).isEmpty();
        assertThat(Stream.concat(clients.stream(), heldBack.stream()))
                .allSatisfy(request -> assertThat(
                                request.handle((none, failure) -> failure).join())
                        .hasRootCauseInstanceOf(IOException.class));
        assertThat(logged(" PUT .+ 200 \"default\" - .+")).isEqualTo(answered.get());
        assertThat(logged(" (PUT|POST) .+ CLOSED \"stuck\" \"(never answer|delay 600000 ms)\" .+"))
                .isEqualTo(2 * HELD_BACK);
    }

    private StandaloneServer start(String... options) throws IOException {
        return StandaloneServer.of(JavaProcess.start(directory, StandaloneServer.arguments(options)));
    }

    /** Measures how long it takes until the process has ended. */
    private Duration terminate() throws Exception {
        Process process = server.process().process();
        long before = System.nanoTime();
        CompletableFuture<Duration> end =
                process.onExit().thenApply(ended -> Duration.ofNanos(System.nanoTime() - before));
        process.destroy();
        return end.get(PATIENCE_SECONDS, SECONDS);
    }

    /** Sends requests that get no response, and as many that get one after a long time. Clients do not repeat them. */
    private List<CompletableFuture<?>> holdBack(Organization anam) {
        anam.on(updateShareLink()).neverAnswer().always();
        anam.on(createShareLink()).delay(Duration.ofMinutes(10)).always();
        List<CompletableFuture<?>> requests = new ArrayList<>();
        for (int i = 0; i < HELD_BACK; i++) {
            requests.add(ApiCalls.sendAsync(anam, "PUT", ApiCalls.LINKS + "/" + server.link(), "{}"));
            requests.add(ApiCalls.sendAsync(anam, "POST", ApiCalls.LINKS, "{}"));
        }
        await().atMost(PATIENCE_SECONDS, SECONDS)
                .until(() -> anam.scripts().stream().map(ScriptStatus::hits).toList(), List.of(10L, 10L)::equals);
        return requests;
    }

    private void updateUntilTheEnd() {
        while (true) {
            server.updateLink("{\"usageLimit\":50}");
            answered.incrementAndGet();
        }
    }

    private long logged(String line) {
        return server.process()
                .out()
                .lines()
                .filter(one -> one.matches("\\S+" + line))
                .count();
    }
}
