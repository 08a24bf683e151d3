package dev.fakeanam.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that a client has gone whose answer is held back. Jetty reads nothing meanwhile, so that it would keep the
 * connection for as long as nothing is sent. What the client sends meanwhile is lost, so that the connection has to end
 * with the answer.
 */
public final class ClientWatch implements Callback {
    private static final int BYTES = 1_024;

    private final EndPoint endPoint;
    private final Runnable gone;

    private ClientWatch(EndPoint endPoint, Runnable gone) {
        this.endPoint = endPoint;
        this.gone = gone;
    }

    /** Where a request came from. */
    public static EndPoint endPoint(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    /** @param gone is run, once, when the client has gone, or the connection has ended in another way */
    public static void start(EndPoint endPoint, Runnable gone) {
        new ClientWatch(endPoint, gone).watch();
    }

    private void watch() {
        endPoint.tryFillInterested(this);
    }

    @Override
    public void succeeded() {
        if (isGone()) {
            gone.run();
        } else {
            watch();
        }
    }

    @Override
    public void failed(Throwable ended) {
        gone.run();
    }

    private boolean isGone() {
        ByteBuffer lost = ByteBuffer.allocate(BYTES);
        try {
            int read;
            do {
                lost.clear();
                // As Jetty has its buffers: nothing to read in it, so that it is filled from the start.
                lost.limit(0);
                read = endPoint.fill(lost);
            } while (read > 0);
            return read < 0;
        } catch (IOException broken) {
            return true;
        }
    }
}
