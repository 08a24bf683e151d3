package dev.fakeanam.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that a client has gone while its response is held back. Jetty reads nothing meanwhile, so it would not
 * notice. If the next request arrives meanwhile, it is kept, and passed to Jetty when the watch stops. Thread-safe.
 */
public final class ClientWatch implements Callback {
    private static final int BYTES = 1_024;
    /**
     * The most that is kept of a next request. The client has to wait with the rest, and Jetty's buffer has room for
     * this much.
     */
    private static final int MOST_KEPT_BYTES = 4 * BYTES;

    private static final IOException STOPPED = new IOException("The watch has stopped.");

    private final AbstractEndPoint endPoint;
    private final Runnable gone;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean stopping;
    /** Whether the client's bytes are ignored, because no response will be sent. */
    private boolean discarding;
    /** Whether it has read as much as it may keep, so it only waits until it is stopped. */
    private boolean full;

    private ClientWatch(EndPoint endPoint, Runnable gone) {
        this.endPoint = (AbstractEndPoint) endPoint;
        this.gone = gone;
    }

    /** Returns the connection of a request. */
    public static EndPoint endPoint(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    /**
     * @param gone runs once, when the client has gone or the connection has ended in another way. It must not block,
     *     because other connections wait for its thread
     */
    public static ClientWatch start(EndPoint endPoint, Runnable gone) {
        ClientWatch watch = new ClientWatch(endPoint, gone);
        watch.takeWhatJettyHasRead();
        watch.watch();
        return watch;
    }

    /** Stops the watch. The returned future completes soon; then a response may be sent. */
    public CompletableFuture<Void> stop() {
        synchronized (this) {
            stopping = true;
            if (full) {
                end();
            }
        }
        if (!ended.isDone()) {
            endPoint.getFillInterest().onFail(STOPPED);
        }
        return ended;
    }

    /** Reads whatever the client sends, because the connection will end without a response. */
    void discard() {
        synchronized (this) {
            discarding = true;
            kept.reset();
            if (!full) {
                return;
            }
            full = false;
        }
        watch();
    }

    /** Takes the start of a next request out of Jetty's buffer, which may have no room for the rest of it. */
    private void takeWhatJettyHasRead() {
        if (endPoint.getConnection() instanceof Connection.UpgradeFrom connection) {
            ByteBuffer read = connection.onUpgradeFrom();
            if (read != null) {
                byte[] bytes = new byte[read.remaining()];
                read.get(bytes);
                kept.writeBytes(bytes);
            }
        }
    }

    private synchronized void watch() {
        full = !stopping && kept.size() > MOST_KEPT_BYTES;
        if (stopping || !full && !endPoint.tryFillInterested(this)) {
            end();
        }
    }

    @Override
    public void succeeded() {
        if (isGone()) {
            gone.run();
            end();
        } else {
            watch();
        }
    }

    @Override
    public void failed(Throwable cause) {
        if (cause != STOPPED) {
            gone.run();
        }
        end();
    }

    /** It reads only what is there, and the code that it runs does not block. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void end() {
        if (kept.size() > 0 && endPoint.getConnection() instanceof Connection.UpgradeTo connection) {
            // Jetty's interface for a connection that begins with bytes that another connection has read.
            connection.onUpgradeTo(ByteBuffer.wrap(kept.toByteArray()));
            kept.reset();
        }
        ended.complete(null);
    }

    private synchronized boolean isGone() {
        ByteBuffer more = ByteBuffer.allocate(BYTES);
        try {
            int read;
            int most = MOST_KEPT_BYTES;
            do {
                more.clear();
                // Jetty expects a buffer like this: with nothing to read, and filled from the start.
                more.limit(0);
                read = endPoint.fill(more);
                if (!discarding) {
                    kept.write(more.array(), 0, Math.max(0, read));
                }
                most -= read;
            } while (read > 0 && most >= 0 && kept.size() <= MOST_KEPT_BYTES);
            return read < 0;
        } catch (IOException broken) {
            return true;
        }
    }
}
