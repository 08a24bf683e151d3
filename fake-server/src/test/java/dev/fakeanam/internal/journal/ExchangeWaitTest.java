package dev.fakeanam.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Permission;
import dev.fakeanam.internal.api.Credential;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wait looks on the thread that records an exchange, so that a test knows when it has looked. */
class ExchangeWaitTest {
    private static final OrganizationSettings SETTINGS =
            new OrganizationSettings(new Routing(AllRooms.ROOMS), InstantSource.fixed(Instant.EPOCH), null, true);

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
    private final OrganizationRuntime tenant = new OrganizationRuntime(
            "acme", SETTINGS, new Journals(new JournalLimits(10, 10_000, 10_000)), timer, Runnable::run);

    @AfterEach
    void end() {
        timer.shutdown();
    }

    @Test
    void an_exchange_is_counted_once_however_often_others_wake_the_wait() {
        CompletableFuture<Boolean> twoUpdates =
                tenant.awaitExchanges(request -> request.method().equals("PUT"), 2);

        receive("PUT");
        receive("GET");
        receive("GET");
        assertThat(twoUpdates).isNotDone();

        receive("PUT");
        assertThat(twoUpdates).isCompletedWithValue(true);
    }

    private void receive(String method) {
        String path = "/v1/share-links/00000000-0000-0000-0000-000000000000";
        RecordedRequest request = RecordedRequest.of(method, path, null, Headers.NONE, "key", "{}");
        tenant.handle(
                new IncomingRequest(
                        method, path, null, Map.of(), Headers.NONE, "{}".getBytes(StandardCharsets.UTF_8), null, false),
                request,
                AllRooms.ROOMS.find(method, path),
                new Credential("key", Permission.FULL));
    }
}
