package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection to the fake without an HTTP client. It repeats no request, and shows every byte and the end of the
 * connection.
 */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    private final Socket socket;
    private final InputStream in;
    private final String apiKey;
    private long firstByteAt;

    private RawConnection(Socket socket, String apiKey) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.apiKey = apiKey;
    }

    /**
     * A response as it came over the wire.
     *
     * @param head the status line and the headers, without the empty line that ends them
     */
    record Received(String head, String body) {
        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        int contentLength() {
            Matcher matcher = CONTENT_LENGTH.matcher(head + "\r\n");
            if (!matcher.find()) {
                throw new AssertionError("There is no Content-Length in " + head);
            }
            return Integer.parseInt(matcher.group(1));
        }
    }

    static RawConnection to(Organization anam) throws IOException {
        return to(anam.baseUrl(), anam.apiKey());
    }

    /** Connects without an API key, for tests that write whole requests. */
    static RawConnection to(URI baseUrl) throws IOException {
        return to(baseUrl, "");
    }

    private static RawConnection to(URI baseUrl, String apiKey) throws IOException {
        Socket socket = TestAuthority.connect(baseUrl);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawConnection(socket, apiKey);
    }

    RawConnection send(String method, String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\n"
                + "Host: " + socket.getInetAddress().getHostAddress() + ":" + socket.getPort() + "\r\n"
                + "Authorization: Bearer " + apiKey + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        return this;
    }

    /** Sends these characters, in UTF-8, and nothing else. */
    RawConnection sendText(String text) throws IOException {
        return sendBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    RawConnection sendBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Closes only the direction to the server, as a client that goes may do. The server can still send a response. */
    void endRequests() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads one whole response, and leaves the connection open. */
    Received receive() throws IOException {
        String head = receiveHead();
        int length = new Received(head, "").contentLength();
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The response ended after " + body.length + " of " + length + " bytes: " + head);
        }
        return new Received(head, new String(body, StandardCharsets.UTF_8));
    }

    /** Reads one response with a body that ends with the connection. */
    Received receiveToTheEnd() throws IOException {
        return new Received(receiveHead(), readToTheEnd());
    }

    /** Reads all bytes up to the orderly end (FIN) of the connection; a reset (RST) is an exception. */
    String readToTheEnd() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** {@return the next byte, or -1 at the orderly end of the connection} */
    int readByte() throws IOException {
        return in.read();
    }

    /** {@return when the first byte of the last response came, by {@link System#nanoTime}} */
    long firstByteAt() {
        return firstByteAt;
    }

    void assertThatNothingComesFor(Duration duration) throws IOException {
        socket.setSoTimeout((int) duration.toMillis());
        assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Reads the status line and the headers of one response, up to the empty line that ends them. */
    String receiveHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection ended within the head of a response: " + head);
            }
            if (head.isEmpty()) {
                firstByteAt = System.nanoTime();
            }
            head.append((char) next);
        }
        return head.substring(0, head.length() - 4);
    }
}
