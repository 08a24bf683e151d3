package dev.fakeanam.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.Test;

class StopWhileAcceptingTest {
    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void a_connection_that_is_accepted_while_the_server_stops_is_ended() throws Exception {
        Server server = new Server();
        StopsWhileAccepting connector = new StopsWhileAccepting(server);
        server.addConnector(connector);
        server.start();

        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            client.setSoTimeout(PATIENCE_MILLIS);

            // A connection that is left open is a timeout, which fails this test.
            assertThat(hasEnded(client.getInputStream())).isTrue();
        }
        connector.stopped.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static boolean hasEnded(InputStream responses) throws IOException {
        try {
            return responses.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /**
     * Stops the server after the system has accepted a connection, and before Jetty has it. If the stop does not wait
     * for that, Jetty gets the connection when its selector has just stopped.
     */
    private static final class StopsWhileAccepting extends DirectConnector {
        /** Long enough for a stop that does not wait. */
        private static final int STOP_MILLIS = 500;

        private final CompletableFuture<Void> stopped = new CompletableFuture<>();
        private final CompletableFuture<Void> selectorStopped = new CompletableFuture<>();
        private final CompletableFuture<Void> accepted = new CompletableFuture<>();

        private StopsWhileAccepting(Server server) {
            super(server, new HttpConnectionFactory());
            setHost(InetAddress.getLoopbackAddress().getHostAddress());
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            getSelectorManager()
                    .getBeans(ManagedSelector.class)
                    .forEach(selector -> selector.addEventListener(new Stopped()));
        }

        @Override
        public void accept(int acceptor) throws IOException {
            try {
                super.accept(acceptor);
            } finally {
                accepted.complete(null);
            }
        }

        @Override
        protected void configure(Socket socket) {
            Thread stopping = new Thread(this::stopServer);
            stopping.setDaemon(true);
            stopping.start();
            // Unlike other waits, join() does not end when Jetty interrupts this thread.
            selectorStopped
                    .completeOnTimeout(null, STOP_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        }

        private final class Stopped implements LifeCycle.Listener {
            @Override
            public void lifeCycleStopped(LifeCycle selector) {
                selectorStopped.complete(null);
                accepted.join();
            }
        }

        private void stopServer() {
            try {
                close();
                getServer().stop();
                stopped.complete(null);
            } catch (Exception failure) {
                stopped.completeExceptionally(failure);
            }
        }
    }
}
