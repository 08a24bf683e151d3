package dev.fakeanam.internal.http.admin;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream of server-sent events to one client. At most one write is pending. A client that does not read misses
 * events, and gets the newest one when it reads again. Uses no thread of its own. Thread-safe.
 */
final class EventStream {
    private static final String HEARTBEAT = ": heartbeat\n\n";

    private final Supplier<Event> newest;
    private final long looksToHeartbeat;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private @Nullable Function<String, CompletableFuture<?>> writer;
    private boolean writing;
    private @Nullable Event told;
    private int silentLooks;

    /**
     * One event of a stream.
     *
     * @param server the id of the server, which is not sent. After a reset, numbers start at 1 again. Then even the
     *     same number is a new event, because the id differs
     * @param last the sequence number of the newest exchange
     */
    record Event(String server, long last) {
        private String text() {
            return "data: {\"last\":" + last + "}\n\n";
        }
    }

    /**
     * @param newest gives the newest event
     * @param looksToHeartbeat after how many calls of {@link #look} without news it sends a heartbeat
     */
    EventStream(Supplier<Event> newest, long looksToHeartbeat) {
        this.newest = newest;
        this.looksToHeartbeat = looksToHeartbeat;
    }

    /**
     * Sends the newest event at once. The returned future completes when the stream has ended, and fails if its
     * connection has to be closed.
     *
     * @param to sends a text; its future completes when the client's connection has taken it
     */
    CompletableFuture<Void> begin(Function<String, CompletableFuture<?>> to) {
        synchronized (this) {
            writer = to;
        }
        look();
        return ended;
    }

    /** Sends the newest event if the client does not have it, or a heartbeat if nothing was sent for long. */
    synchronized void look() {
        if (writer == null || writing || ended.isDone()) {
            return;
        }
        Event event = newest.get();
        if (!event.equals(told)) {
            told = event;
            write(writer, event.text());
        } else if (++silentLooks >= looksToHeartbeat) {
            write(writer, HEARTBEAT);
        }
    }

    private void write(Function<String, CompletableFuture<?>> to, String text) {
        writing = true;
        silentLooks = 0;
        to.apply(text).whenComplete((sent, failure) -> written(failure));
    }

    private void written(@Nullable Throwable failure) {
        if (failure == null) {
            synchronized (this) {
                writing = false;
            }
        } else {
            ended.completeExceptionally(failure);
        }
    }

    /**
     * Ends the stream. If the client does not read, also closes its connection, because waiting for it could take long.
     */
    synchronized void end() {
        if (writer == null || writing) {
            ended.completeExceptionally(new IllegalStateException("The client does not read."));
        } else {
            ended.complete(null);
        }
    }

    void clientIsGone() {
        ended.completeExceptionally(new IllegalStateException("The client has gone."));
    }
}
