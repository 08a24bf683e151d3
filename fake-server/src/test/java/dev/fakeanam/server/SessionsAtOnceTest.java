package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.sessions.Session;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SessionsAtOnceTest {
    private static final int THREADS = 64;
    private static final int ROUNDS = 10;
    private static final int LIMIT = 20;

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void close() {
        threads.shutdownNow();
        fake.close();
    }

    /** Starts sessions with its own token, and stops half of those that it got. */
    private List<String> startAndStop(int client) {
        String token = anam.sessionTokens()
                .given(given -> given.clientLabel("client " + client))
                .token();
        List<String> started = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            HttpResponse<String> response = ApiCalls.send(fake.baseUrl(), token, "POST", "/v1/engine/session", "");
            if (response.statusCode() == 429) {
                refused.incrementAndGet();
                continue;
            }
            assertThat(response.statusCode()).isEqualTo(200);
            String id = (String) ((Map<?, ?>) Json.parse(response.body())).get("sessionId");
            started.add(id);
            if (i % 2 == 0) {
                int stopped = ApiCalls.send(anam, "POST", "/v1/sessions/" + id + "/stop", "")
                        .statusCode();
                assertThat(stopped).isEqualTo(200);
            }
        }
        return started;
    }

    @Test
    void starts_and_stops_of_many_clients_at_once_add_up() throws Exception {
        anam.sessions().concurrencyLimit(LIMIT);
        List<Callable<List<String>>> clients = IntStream.range(0, THREADS)
                .<Callable<List<String>>>mapToObj(client -> () -> startAndStop(client))
                .toList();

        List<String> started = new ArrayList<>();
        for (Future<List<String>> client : threads.invokeAll(clients)) {
            started.addAll(client.get());
        }
        ApiCalls.list(anam);

        List<Session> sessions = anam.sessions().all();
        assertThat(started.size() + refused.get()).isEqualTo(THREADS * ROUNDS);
        assertThat(started).doesNotHaveDuplicates();
        assertThat(sessions)
                .extracting(session -> session.id().toString())
                .containsExactlyInAnyOrderElementsOf(started);
        long stops = anam.exchanges().stream()
                .filter(exchange -> exchange.operation().orElse("").equals("stopSession"))
                .count();
        assertThat(sessions).filteredOn(Session::isEnded).hasSize((int) stops);
        assertThat(sessions.size() - stops).isBetween(1L, (long) LIMIT);
        assertThat(ApiCalls.send(anam, "GET", "/v1/sessions/concurrency", "").body())
                .startsWith("{\"limit\":" + LIMIT + ",\"active\":" + (sessions.size() - stops) + ",");
        assertThat(fake.unattributedExchanges()).isEmpty();
    }
}
