package dev.fakeanam.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask and do not read. */
final class SlowReaders implements AutoCloseable {
    /** A body that soon fills the buffers of a connection. */
    static final String LONG = "\"" + "x".repeat(100_000) + "\"";

    private static final int REQUESTS = 100;

    private final List<SocketChannel> clients = new ArrayList<>();

    private SlowReaders() {}

    /** Sends a request again and again, until the server accepts no more, since it cannot send the answers. */
    static SlowReaders of(URI server, String request, int clients) throws IOException {
        SlowReaders readers = new SlowReaders();
        ByteBuffer requests = ByteBuffer.wrap(request.repeat(REQUESTS).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < clients; i++) {
            SocketChannel client = SocketChannel.open();
            readers.clients.add(client);
            client.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            client.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            client.configureBlocking(false);
            client.write(requests.duplicate());
        }
        return readers;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
    }
}
