package dev.fakeanam.internal.http.admin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A stream with a client that reads when the test says so. */
class EventStreamTest {
    private static final String FIRST = "data: {\"last\":1}\n\n";
    private static final String HEARTBEAT = ": heartbeat\n\n";

    private final List<String> written = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> pending = new ArrayDeque<>();
    private EventStream.Event newest = new EventStream.Event("one", 1);
    private final EventStream stream = new EventStream(() -> newest, 2);

    @Test
    void the_newest_event_is_sent_at_once() {
        begin();

        assertThat(written).containsExactly(FIRST);
    }

    @Test
    void what_is_not_new_is_not_sent_again_but_a_heartbeat_after_some_looks() {
        begin();
        take();

        stream.look();
        assertThat(written).containsExactly(FIRST);
        stream.look();
        assertThat(written).containsExactly(FIRST, HEARTBEAT);
        take();
        stream.look();
        assertThat(written).containsExactly(FIRST, HEARTBEAT);
    }

    @Test
    void a_client_that_does_not_read_misses_events_and_gets_the_newest_one() {
        begin();

        for (int last = 2; last < 10; last++) {
            newest = new EventStream.Event("one", last);
            stream.look();
        }
        assertThat(written).containsExactly(FIRST);
        assertThat(pending).hasSize(1);
        take();
        stream.look();

        assertThat(written).containsExactly(FIRST, "data: {\"last\":9}\n\n");
    }

    @Test
    void a_server_that_counts_from_1_again_is_an_event_though_the_number_is_the_same() {
        begin();
        take();

        newest = new EventStream.Event("other", 1);
        stream.look();

        assertThat(written).containsExactly(FIRST, FIRST);
    }

    @Test
    void ends_in_order_when_everything_was_taken() {
        CompletableFuture<Void> ended = begin();
        take();

        stream.end();
        newest = new EventStream.Event("one", 2);
        stream.look();

        assertThat(ended).isCompleted();
        assertThat(written).containsExactly(FIRST);
    }

    @Test
    void ends_with_its_connection_when_the_client_does_not_read() {
        CompletableFuture<Void> ended = begin();

        stream.end();

        assertThat(ended)
                .isCompletedExceptionally()
                .failsWithin(0, SECONDS)
                .withThrowableThat()
                .havingCause()
                .withMessage("The client does not read.");
    }

    @Test
    void ends_before_it_began() {
        stream.end();

        assertThat(begin()).isCompletedExceptionally();
        assertThat(written).isEmpty();
    }

    @Test
    void ends_when_the_connection_takes_nothing_more() {
        CompletableFuture<Void> ended = begin();

        pending.remove().completeExceptionally(new IOException("broken"));
        stream.look();

        assertThat(ended).isCompletedExceptionally();
        assertThat(written).containsExactly(FIRST);
    }

    @Test
    void ends_when_the_client_has_gone() {
        CompletableFuture<Void> ended = begin();
        take();

        stream.clientIsGone();

        assertThat(ended).isCompletedExceptionally();
    }

    private CompletableFuture<Void> begin() {
        return stream.begin(text -> {
            written.add(text);
            pending.add(new CompletableFuture<>());
            return pending.getLast();
        });
    }

    private void take() {
        pending.remove().complete(null);
    }
}
