package dev.fakeanam.server;

import dev.fakeanam.internal.tls.TestAuthority;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask and do not read. */
final class SlowReaders implements AutoCloseable {
    /** A body that soon fills the buffers of a connection. */
    static final String LONG = "\"" + "x".repeat(100_000) + "\"";

    /** Few enough for the buffers of a connection, so that a client is not held up by a server that reads no more. */
    private static final int REQUESTS = 100;

    private static final int SMALL_BUFFER_BYTES = 4_096;

    private final List<Socket> clients = new ArrayList<>();

    private SlowReaders() {}

    /** Sends a request again and again, until the server accepts no more, since it cannot send the responses. */
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
