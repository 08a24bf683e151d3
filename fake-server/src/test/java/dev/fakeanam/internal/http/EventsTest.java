package dev.fakeanam.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.internal.engine.CurrentEngine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of events, over sockets. */
class EventsTest {
    private static final int PATIENCE_MILLIS = 60_000;

    private final ServedEngine served = ServedEngine.start(HttpOptions.IDLE_MILLIS, InstantSource.system());
    private final CurrentEngine engine = served.engines();
    private final HttpServer server = served.server();
    private final List<Stream> streams = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        engine.endWaits();
        server.stop();
        engine.close();
        for (Stream stream : streams) {
            stream.close();
        }
    }

    @Test
    void the_first_event_comes_at_once() throws IOException {
        engine.recordTls();

        Stream stream = open();

        assertThat(stream.head.split("\r\n"))
                .containsExactlyInAnyOrder(
                        "HTTP/1.1 200 OK",
                        "X-Content-Type-Options: nosniff",
                        "Cache-Control: no-store",
                        "X-Accel-Buffering: no",
                        "Content-Type: text/event-stream",
                        "Transfer-Encoding: chunked");
        assertThat(stream.next()).isEqualTo("data: {\"last\":1}");
    }

    @Test
    void each_exchange_is_told_of() throws IOException {
        Stream stream = open();
        assertThat(stream.nextEvent()).isEqualTo("data: {\"last\":0}");

        engine.recordTls();
        assertThat(stream.nextEvent()).isEqualTo("data: {\"last\":1}");
        engine.recordTls();
        assertThat(stream.nextEvent()).isEqualTo("data: {\"last\":2}");
    }

    @Test
    void of_many_exchanges_at_once_few_events_tell() throws IOException {
        Stream stream = open();

        for (int i = 0; i < 10_000; i++) {
            engine.recordTls();
        }

        List<String> events = new ArrayList<>();
        do {
            events.add(stream.nextEvent());
        } while (!events.contains("data: {\"last\":10000}"));
        assertThat(events).hasSizeLessThan(1_000).doesNotHaveDuplicates();
    }

    @Test
    void a_reset_is_told_of() throws IOException {
        Stream stream = open();
        assertThat(stream.nextEvent()).isEqualTo("data: {\"last\":0}");

        engine.reset();

        assertThat(stream.nextEvent()).isEqualTo("data: {\"last\":0}");
    }

    @Test
    void heartbeats_keep_a_silent_stream_open_for_longer_than_a_connection_may_idle() throws IOException {
        // A heartbeat comes each second. On a busy machine, it may take two seconds longer.
        try (ServedEngine impatient = ServedEngine.start(3_000, InstantSource.system())) {
            Stream stream = open(impatient.server());
            assertThat(stream.next()).isEqualTo("data: {\"last\":0}");

            for (int i = 0; i < 4; i++) {
                assertThat(stream.next()).isEqualTo(": heartbeat");
            }
            impatient.engines().recordTls();

            assertThat(stream.nextEvent()).isEqualTo("data: {\"last\":1}");
        }
    }

    @Test
    void a_stream_too_many_is_refused_until_another_is_closed() throws IOException {
        for (int i = 0; i < 32; i++) {
            open().next();
        }

        String refused = refusal();

        assertThat(refused)
                .startsWith("HTTP/1.1 503 ")
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .endsWith("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"32"
                        + " streams of events are open, and there may be no more. Close a page, and try again.\"}");
        streams.get(7).close();
        await().atMost(PATIENCE_MILLIS, MILLISECONDS).until(() -> server.begunRequests() == 31);
        assertThat(open().next()).isEqualTo("data: {\"last\":0}");
    }

    @Test
    void clients_that_go_leave_nothing_behind() throws IOException {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 32; j++) {
                open().next();
            }
            for (Stream stream : streams) {
                stream.close();
            }
            await().atMost(PATIENCE_MILLIS, MILLISECONDS).until(() -> server.begunRequests() == 0);
        }
    }

    @Test
    void a_server_that_stops_ends_its_streams() throws IOException {
        Stream stream = open();
        assertThat(stream.next()).isEqualTo("data: {\"last\":0}");

        engine.endWaits();

        assertThat(stream.rest()).endsWith("\r\n0\r\n\r\n").doesNotContain("data:");
        await().atMost(PATIENCE_MILLIS, MILLISECONDS).until(() -> server.begunRequests() == 0);
        assertThat(refusal())
                .endsWith("\"status\":503,\"detail\":\"The server is being stopped, so there are no more events.\"}");
    }

    @Test
    void the_head_of_a_stream_can_be_asked_for_alone() throws IOException {
        assertThat(exchange("HEAD /__admin/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\r\nContent-Type: text/event-stream\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void another_method_is_refused() throws IOException {
        assertThat(exchange("POST /__admin/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: GET\r\n")
                .endsWith("\"status\":405,\"detail\":\"The path /__admin/events does not take POST, but GET.\"}");
    }

    @Test
    void a_query_is_refused() throws IOException {
        assertThat(exchange("GET /__admin/events?token=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\"detail\":\"There is no query parameter token here. Leave it out.\"}");
    }

    private Stream open() throws IOException {
        return open(server);
    }

    private Stream open(HttpServer to) throws IOException {
        Stream stream = new Stream(connect(to));
        streams.add(stream);
        stream.begin();
        return stream;
    }

    private String refusal() throws IOException {
        return exchange("GET /__admin/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = connect(server)) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static Socket connect(HttpServer to) throws IOException {
        Socket socket = new Socket("127.0.0.1", to.baseUrl().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** A connection with a stream on it. */
    private static final class Stream {
        private final Socket socket;
        private final InputStream in;
        private String head = "";
        private boolean hasChunks;

        Stream(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
        }

        void begin() throws IOException {
            socket.getOutputStream()
                    .write("GET /__admin/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            head = readTo("\r\n\r\n");
        }

        /** The next event, or heartbeat, which is one chunk. The line break after it comes with the following chunk. */
        String next() throws IOException {
            if (hasChunks) {
                assertThat(readTo("\r\n")).isEmpty();
            }
            hasChunks = true;
            int length = Integer.parseInt(readTo("\r\n"), 16);
            String chunk = new String(in.readNBytes(length), US_ASCII);
            assertThat(chunk).endsWith("\n\n");
            return chunk.strip();
        }

        String nextEvent() throws IOException {
            String next;
            do {
                next = next();
            } while (next.equals(": heartbeat"));
            return next;
        }

        /** The bytes up to the end of the connection, or of the body, which come after the last event. */
        String rest() throws IOException {
            return readTo("0\r\n\r\n") + "0\r\n\r\n";
        }

        void close() throws IOException {
            socket.close();
        }

        private String readTo(String end) throws IOException {
            StringBuilder text = new StringBuilder();
            while (text.length() < end.length() || text.lastIndexOf(end) != text.length() - end.length()) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException("The connection ended after " + text);
                }
                text.append((char) next);
            }
            return text.substring(0, text.length() - end.length());
        }
    }
}
