package dev.fakeanam.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Opens a connection on the selector's thread, and closes it on the thread that asks for it. Jetty uses another thread
 * for both, because listeners to connections may block. This server has no such listeners, and must not get any.
 */
class DirectConnector extends ServerConnector {
    /** Fair, because the acceptor of a closed connector takes the lock repeatedly until it ends. */
    private final Lock accepting = new ReentrantLock(true);

    DirectConnector(Server server, ConnectionFactory... connections) {
        super(server, 1, 1, connections);
    }

    /** Whether a client began with a TLS handshake where the server expects HTTP. */
    static boolean hasBegunTls(EndPoint endPoint) {
        return endPoint instanceof Watched watched && watched.isTls;
    }

    @Override
    public void accept(int acceptor) throws IOException {
        accepting.lock();
        try {
            super.accept(acceptor);
        } finally {
            accepting.unlock();
        }
    }

    /**
     * Accepts no further connections. Waits until the selector has the one that was just accepted. Otherwise that
     * connection could come after the selector has stopped, and would stay open.
     */
    @Override
    public void close() {
        super.close();
        accepting.lock();
        accepting.unlock();
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint endPoint = new Watched(channel, selector, key, getScheduler());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new ServerConnectorManager(executor, scheduler, selectors) {
            @Override
            protected void execute(Runnable task) {
                // During the start, this is the selector's loop, which never ends and needs its own thread. During the
                // stop, it opens a connection that was just accepted, so that the connection gets closed. The threads
                // of the pool may have ended then.
                if (isStarted() || isStopping()) {
                    task.run();
                } else {
                    super.execute(task);
                }
            }
        };
    }

    /**
     * Looks at the first byte that comes. Jetty's own detection of TLS would put another connection object in front of
     * each connection.
     */
    private static final class Watched extends SocketChannelEndPoint {
        private static final byte TLS_HANDSHAKE = 0x16;

        private boolean hasBegun;
        private volatile boolean isTls;

        private Watched(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
            super(channel, selector, key, scheduler);
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            int filled = super.fill(buffer);
            if (filled > 0 && !hasBegun) {
                hasBegun = true;
                isTls = buffer.get(buffer.position()) == TLS_HANDSHAKE;
            }
            return filled;
        }
    }
}
