package dev.fakeanam.server;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.scripting.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Isolated, because it counts the threads of servers in this JVM. */
@Isolated
@Tag("fault")
@Tag("slow")
class ManyNeverAnsweredTest {
    private static final int REQUESTS = 500;
    private static final int MOST_THREADS = 64;

    /** The methods in which threads of Jetty's pool wait for their next task. No request holds these threads. */
    private static final Set<String> IDLE = Set.of("idleJobPoll", "reservedWait");

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization();
    private final List<RawConnection> connections = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
        fake.close();
    }

    @Test
    void requests_that_are_never_answered_hold_no_thread() throws Exception {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).neverAnswer().always();

        send();
        awaitAll(Outcome.PENDING);

        assertThatOthersAreAnswered();
    }

    @Test
    void answers_that_are_delayed_hold_no_thread() throws Exception {
        ExampleLink.given(anam);
        anam.on(updateShareLink())
                .applyThen(Fault.delay(Duration.ofHours(1)))
                .times(REQUESTS / 2)
                .then()
                .applyThen(Fault.drip(1, Duration.ofHours(1)))
                .times(REQUESTS / 2);

        send();
        awaitAll(Outcome.PENDING);

        assertThatOthersAreAnswered();
    }

    @Test
    void closing_the_organization_ends_all_of_them() throws Exception {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).neverAnswer().always();
        send();
        awaitAll(Outcome.PENDING);

        anam.close();

        for (RawConnection connection : connections) {
            assertThat(connection.readToTheEnd()).isEmpty();
        }
        awaitAll(Outcome.CLOSED);
        assertThat(ApiCalls.list(fake.newOrganization()).statusCode()).isEqualTo(200);
    }

    @Test
    void closing_the_server_ends_all_of_them() throws Exception {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).neverAnswer().always();
        send();
        awaitAll(Outcome.PENDING);

        fake.close();

        for (RawConnection connection : connections) {
            assertThat(connection.readToTheEnd()).isEmpty();
        }
        awaitAll(Outcome.CLOSED);
    }

    private void send() throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            connections.add(ExampleUpdate.send(anam));
        }
    }

    private void awaitAll(Outcome outcome) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(anam.exchanges())
                        .hasSize(REQUESTS)
                        .extracting(Exchange::outcome)
                        .containsOnly(outcome));
    }

    private void assertThatOthersAreAnswered() {
        Organization other = fake.newOrganization();

        List<Integer> statuses = IntStream.range(0, 50)
                .mapToObj(i -> ApiCalls.list(other).statusCode())
                .toList();

        assertThat(statuses).containsOnly(200);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(threadsAtWork()).isBetween(1L, MOST_THREADS / 2L));
    }

    private static long threadsAtWork() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().matches("fake-anam-\\d+"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .map(StackTraceElement::getMethodName)
                        .noneMatch(IDLE::contains))
                .count();
    }
}
