package dev.fakeanam.server;

import dev.fakeanam.internal.tls.TestAuthority;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that send requests and do not read the responses. */
final class SlowReaders implements AutoCloseable {
    /** A body that soon fills the buffers of a connection. */
    static final String LONG = "\"" + "x".repeat(100_000) + "\"";

    /**
     * So few that they fit into the buffers of a connection, even if the server reads no more. So no client has to
     * wait.
     */
    private static final int REQUESTS = 100;

    private static final int SMALL_BUFFER_BYTES = 4_096;

    private final List<Socket> clients = new ArrayList<>();

    private SlowReaders() {}

    /** Sends more requests than the server can answer while the clients read nothing. */
    static SlowReaders of(URI server, String request, int clients) throws IOException {
        SlowReaders readers = new SlowReaders();
        byte[] requests = request.repeat(REQUESTS).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < clients; i++) {
            Socket client = TestAuthority.connect(server, SMALL_BUFFER_BYTES);
            readers.clients.add(client);
            client.getOutputStream().write(requests);
        }
        return readers;
    }

    @Override
    public void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }
}
