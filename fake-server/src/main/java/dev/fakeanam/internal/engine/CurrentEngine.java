package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.internal.organization.PendingResponse;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The current engine of a server. A reset replaces it with another one, which begins as the first did. Thread-safe. */
public final class CurrentEngine {
    private static final RecordedRequest HANDSHAKE = RecordedRequest.of("TLS", "/", null, Headers.NONE, null, "");

    private final EngineOptions options;
    private final Consumer<Engine> arrange;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile @Nullable URI baseUrl;
    private volatile @Nullable Engine engine;
    private final CompletableFuture<Void> ending = new CompletableFuture<>();

    /** @param arrange makes the first organizations of an engine */
    public CurrentEngine(EngineOptions options, Consumer<Engine> arrange) {
        this.options = options;
        this.arrange = arrange;
    }

    /**
     * Makes the first engine, before the first request comes. If arranging it throws an exception, this method throws
     * it.
     *
     * @param url where the API is served
     */
    public void servedAt(URI url) {
        baseUrl = url;
        engine = arranged(url);
    }

    public Engine get() {
        return Objects.requireNonNull(engine, "There is no engine before the server is served.");
    }

    public Rooms rooms() {
        return options.rooms();
    }

    /** Answers a request with a single engine, even if a reset replaces the engine meanwhile. Never fails. */
    public CompletableFuture<PendingResponse> handle(IncomingRequest request) {
        lock.readLock().lock();
        try {
            return get().handle(request);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Records that a client began with TLS, and was refused. */
    public void recordTls() {
        recordUnreadable(
                HANDSHAKE,
                new RecordedResponse(400, Headers.NONE, ""),
                "A client used TLS, but this port serves only plain HTTP. Give the client a base URL that begins with"
                        + " http://.");
    }

    /** Records that a TLS handshake failed, so that no request came. */
    public void recordHandshake(String note) {
        recordUnreadable(HANDSHAKE, null, note);
    }

    /**
     * Records a request that was refused before it reached the API.
     *
     * @param response null if the connection ended without a response
     */
    public void recordUnreadable(RecordedRequest request, @Nullable RecordedResponse response, String note) {
        get().recordUnreadable(request, response, note);
    }

    /**
     * Starts again. If arranging the new engine throws an exception, everything stays as it is, and this method throws
     * it.
     *
     * @throws IllegalStateException if the server is being stopped
     */
    public synchronized void reset() {
        if (isEnding()) {
            throw new IllegalStateException("The server is being stopped.");
        }
        Engine next = arranged(Objects.requireNonNull(baseUrl, "There is nothing to reset yet."));
        Engine former;
        lock.writeLock().lock();
        try {
            former = get();
            engine = next;
        } finally {
            lock.writeLock().unlock();
        }
        former.endWaits();
        former.close();
    }

    /** Ends the pauses of all responses, so that a server that stops has nothing to wait for. */
    public synchronized void endWaits() {
        ending.complete(null);
        Engine last = engine;
        if (last != null) {
            last.endWaits();
        }
    }

    /** Whether the pauses of all responses have ended. */
    public boolean isEnding() {
        return ending.isDone();
    }

    /** Runs an action once, soon after the pauses of all responses end; at once if they have ended. */
    public void whenEnding(Runnable action) {
        ending.thenRun(action);
    }

    /** Closes every organization. */
    public synchronized void close() {
        Engine last = engine;
        if (last != null) {
            last.close();
        }
    }

    private Engine arranged(URI url) {
        Engine made = new Engine(options);
        made.servedAt(url);
        try {
            arrange.accept(made);
            return made;
        } catch (RuntimeException | Error refused) {
            made.close();
            throw refused;
        }
    }
}
