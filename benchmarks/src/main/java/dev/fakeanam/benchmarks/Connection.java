package dev.fakeanam.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client that costs almost nothing, so that only the server is measured. It has one connection, and its requests are
 * made in advance. It reads responses to their end, by their length or their last chunk.
 */
final class Connection implements AutoCloseable {
    private static final int OK = 200;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[16_384];
    private int filled;

    /** This is a constructor and not a factory method, so that a measurement loads no further class. */
    Connection(int port) {
        try {
            socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            socket.setTcpNoDelay(true);
            in = socket.getInputStream();
            out = socket.getOutputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Sends a request and reads its response.
     *
     * @throws IllegalStateException if the response is not a 200
     */
    void send(byte[] request) {
        try {
            out.write(request);
            receive();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last response. */
    String answer() {
        return new String(buffer, 0, filled, StandardCharsets.UTF_8);
    }

    /** Sends an update, and makes sure that it was applied. */
    void update(byte[] request) {
        send(request);
        if (!answer().replace(" ", "").contains("\"usageLimit\":50")) {
            throw new IllegalStateException("Not the response of an update: " + answer());
        }
    }

    private void receive() throws IOException {
        filled = 0;
        int body = 0;
        while (body == 0) {
            fill();
            body = endOfHead();
        }
        int status = (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
        int length = length(body);
        while (length >= 0 ? filled < body + length : !endsWithLastChunk()) {
            fill();
        }
        if (status != OK) {
            throw new IllegalStateException("Not the response that was asked for: " + answer());
        }
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("The server closed the connection.");
        }
        filled += count;
    }

    private int endOfHead() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    /** Returns the length in the head, or -1 if the body comes in chunks. */
    private int length(int headEnd) {
        int line = 0;
        while (line < headEnd) {
            if (startsWithLength(line)) {
                int length = 0;
                for (int i = line + LENGTH.length(); buffer[i] != '\r'; i++) {
                    length = buffer[i] == ' ' ? length : length * 10 + buffer[i] - '0';
                }
                return length;
            }
            while (buffer[line++] != '\n') {
                continue;
            }
        }
        return -1;
    }

    private boolean startsWithLength(int at) {
        for (int i = 0; i < LENGTH.length(); i++) {
            // Setting this bit turns ASCII letters to lower case, and does not change hyphen and colon.
            if ((buffer[at + i] | 0x20) != LENGTH.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWithLastChunk() {
        return filled > 5
                && buffer[filled - 5] == '0'
                && buffer[filled - 4] == '\r'
                && buffer[filled - 2] == '\r'
                && buffer[filled - 1] == '\n';
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
