package dev.fakeanam.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Opens a connection on the selector's thread, and closes it on the thread that asks for it. Jetty uses another thread
 * for both, because listeners to connections may block. This server has no such listeners, and must not get any.
 */
final class DirectConnector extends ServerConnector {
    private final @Nullable Runnable tlsBegun;

    /**
     * @param tlsBegun runs when a client begins with a TLS handshake, which is then refused like any bytes that are not
     *     HTTP; null for a server with TLS
     */
    DirectConnector(Server server, @Nullable Runnable tlsBegun, ConnectionFactory... connections) {
        super(server, 1, 1, connections);
        this.tlsBegun = tlsBegun;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint endPoint = tlsBegun == null
                ? new SocketChannelEndPoint(channel, selector, key, getScheduler())
                : new Watched(channel, selector, key, getScheduler(), tlsBegun);
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new ServerConnectorManager(executor, scheduler, selectors) {
            @Override
            protected void execute(Runnable task) {
                // During the start, the task is the selector's loop, which never ends. During the stop, a connection
                // that was just accepted still has to be opened, so that it is closed. The threads of the pool may have
                // ended by then.
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

        private final Runnable tlsBegun;
        private boolean hasBegun;

        private Watched(
                SocketChannel channel,
                ManagedSelector selector,
                SelectionKey key,
                Scheduler scheduler,
                Runnable tlsBegun) {
            super(channel, selector, key, scheduler);
            this.tlsBegun = tlsBegun;
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            int filled = super.fill(buffer);
            if (filled > 0 && !hasBegun) {
                hasBegun = true;
                if (buffer.get(buffer.position()) == TLS_HANDSHAKE) {
                    tlsBegun.run();
                }
            }
            return filled;
        }
    }
}
