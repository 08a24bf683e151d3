package dev.fakeanam.internal.http.admin;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream of server-sent events to one client. One write is on its way at most: a client that does not read misses
 * events, and gets the newest one when it reads again. It has no thread. Thread-safe.
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
     * What a stream tells.
     *
     * @param server not sent, but a reset counts from 1 again, and is an event even if the number stays the same
     * @param last the sequence number of the newest exchange
     */
    record Event(String server, long last) {
        private String text() {
            return "data: {\"last\":" + last + "}\n\n";
        }
    }

    /**
     * @param newest gives the newest event
     * @param looksToHeartbeat after how many looks that found nothing new it sends a heartbeat
     */
    EventStream(Supplier<Event> newest, long looksToHeartbeat) {
        this.newest = newest;
        this.looksToHeartbeat = looksToHeartbeat;
    }

    /**
     * Sends the newest event at once. What is returned completes when the stream has ended, and fails if its connection
     * has to be closed.
     *
     * @param to sends a text, and says when the client's connection has taken it
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

    /** Ends the stream; with its connection where the client does not read, since that may take long. */
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
