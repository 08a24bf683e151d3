package dev.fakeanam.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectConnectorTest {
    private final Server server = new Server();
    private final DirectConnector connector = new DirectConnector(server, new HttpConnectionFactory());
    private final CompletableFuture<String> opened = new CompletableFuture<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                opened.complete(callers());
            }

            @Override
            public void onClosed(Connection connection) {
                closed.complete(callers());
            }
        });
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_connection_is_set_up_by_the_thread_that_selects() throws Exception {
        openAndClose();

        assertThat(opened.get(30, TimeUnit.SECONDS)).contains("ManagedSelector$SelectorProducer.produce ");
    }

    @Test
    void a_connection_is_taken_down_by_the_thread_that_closes_it() throws Exception {
        openAndClose();

        assertThat(closed.get(30, TimeUnit.SECONDS)).contains("ManagedSelector.destroyEndPoint ");
    }

    private void openAndClose() throws IOException {
        new Socket(connector.getHost(), connector.getLocalPort()).close();
    }

    private static String callers() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(frame -> frame.getClassName() + "." + frame.getMethodName() + " ")
                        .reduce("", String::concat));
    }
}
