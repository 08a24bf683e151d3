package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminProblem;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.http.ResponseBody;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Tells open streams that something was recorded. While a stream is open, a timer compares numbers a few times a
 * second. So requests to the API do no extra work and never wait for a stream. Thread-safe.
 */
final class EventStreams {
    private static final int MOST = 32;
    private static final int LOOK_MILLIS = 100;
    /** How many heartbeats are sent within the time that a connection may be silent. */
    private static final int HEARTBEATS_BEFORE_IDLE = 3;

    private static final byte[] NOTHING = {};

    private final CurrentEngine engines;
    private final Set<EventStream> open = new LinkedHashSet<>();
    private boolean looking;
    private boolean ended;

    EventStreams(CurrentEngine engines) {
        this.engines = engines;
        engines.whenEnding(this::end);
    }

    /**
     * Opens a stream, which ends when its client goes or the server stops.
     *
     * @throws AdminProblem if the maximum number of streams is open, or the server is being stopped
     */
    AdminReply open(AdminRequest request) {
        EventStream stream = new EventStream(this::newest, request.idleMillis() / HEARTBEATS_BEFORE_IDLE / LOOK_MILLIS);
        add(stream, request.timer());
        request.whenEnded(() -> remove(stream));
        return reply(response -> {
            CompletableFuture<Void> ended = stream.begin(text -> sendPart(response, text));
            request.watch(stream::clientIsGone);
            return ended.thenCompose(nothing -> request.unwatch()).thenCompose(unwatched -> response.send(NOTHING));
        });
    }

    private static CompletableFuture<?> sendPart(ResponseBody response, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return response.sendPart(bytes, 0, bytes.length);
    }

    /** Answers a HEAD request for a stream. */
    static AdminReply head() {
        return reply(response -> response.send(NOTHING));
    }

    /** The last header keeps a proxy from holding events back. */
    private static AdminReply reply(AdminReply.Body body) {
        return new AdminReply(
                200, "text/event-stream", body, Map.of("Cache-Control", "no-store", "X-Accel-Buffering", "no"));
    }

    private synchronized void add(EventStream stream, Scheduler timer) {
        if (ended) {
            throw new AdminProblem(503, "The server is being stopped, so there are no more events.");
        }
        if (open.size() == MOST) {
            throw new AdminProblem(
                    503, MOST + " streams of events are open, and there may be no more. Close a page, and try again.");
        }
        open.add(stream);
        if (!looking) {
            looking = true;
            lookLater(timer);
        }
    }

    private synchronized void remove(EventStream stream) {
        open.remove(stream);
    }

    private EventStream.Event newest() {
        Engine engine = engines.get();
        return new EventStream.Event(engine.id(), engine.recorded());
    }

    private void lookLater(Scheduler timer) {
        timer.schedule(() -> look(timer), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Scheduler timer) {
        try {
            streams().forEach(EventStream::look);
        } finally {
            goOn(timer);
        }
    }

    private synchronized void goOn(Scheduler timer) {
        looking = !open.isEmpty();
        if (looking) {
            lookLater(timer);
        }
    }

    private synchronized List<EventStream> streams() {
        return List.copyOf(open);
    }

    private void end() {
        synchronized (this) {
            ended = true;
        }
        streams().forEach(EventStream::end);
    }
}
