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
 * Sets a connection up on the thread that selects, and takes it down on the one that closes it. Jetty takes another
 * thread for either, because listeners to connections may block. Here are none, and there must be none.
 */
final class DirectConnector extends ServerConnector {
    private final @Nullable Runnable tlsBegun;

    /**
     * @param tlsBegun is run when a client begins with a TLS handshake, which is then refused as what is no HTTP is;
     *     null for a server that has TLS
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
                // While it starts, the task is the selector's loop, which never ends. While it stops, a connection that
                // was just accepted is still set up, so that it is closed: the threads of the pool end meanwhile.
                if (isStarted() || isStopping()) {
                    task.run();
                } else {
                    super.execute(task);
                }
            }
        };
    }

    /** Looks at the first byte that comes. Jetty's own way to tell TLS from HTTP is another connection before each. */
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
