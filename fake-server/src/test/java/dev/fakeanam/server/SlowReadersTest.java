package dev.fakeanam.server;

import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that ask and do not read, more of them than the server has threads. */
class SlowReadersTest {
    private static final int CLIENTS = 70;
    /** As many as fill the buffers of a connection with their answers. */
    private static final int REQUESTS = 100;

    private static final String LONG = "\"" + "x".repeat(100_000) + "\"";

    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    private final Organization anam = fake.newOrganization();
    private final List<SocketChannel> clients = new ArrayList<>();

    @BeforeEach
    void plant() {
        for (int i = 0; i < 100; i++) {
            anam.givenShareLink();
        }
    }

    @AfterEach
    void close() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
        fake.close();
    }

    static Stream<Named<Consumer<Organization>>> answers() {
        return Stream.of(
                Named.of(
                        "at once",
                        anam -> anam.on(listShareLinks()).reply(200, LONG).always()),
                Named.of(
                        "after a delay",
                        anam -> anam.on(listShareLinks())
                                .delay(Duration.ofMillis(1), reply(200, LONG))
                                .always()),
                Named.of(
                        "in drips",
                        anam -> anam.on(listShareLinks())
                                .applyThen(drip(10_000, Duration.ofMillis(1)))
                                .always()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void keep_no_thread_from_others(Consumer<Organization> answers) throws IOException {
        answers.accept(anam);
        ask("GET /v1/share-links HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer " + anam.apiKey() + "\r\n\r\n");

        assertThatAnotherIsAnswered();
    }

    @Test
    void of_the_admin_api_keep_no_thread_from_others() throws IOException {
        ask("GET /__admin/openapi/anam HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThatAnotherIsAnswered();
    }

    /** Sends requests until the server takes no more, since it cannot send their answers. */
    private void ask(String request) throws IOException {
        ByteBuffer requests = ByteBuffer.wrap(request.repeat(REQUESTS).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < CLIENTS; i++) {
            SocketChannel client = SocketChannel.open();
            client.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            client.connect(new InetSocketAddress(
                    fake.baseUrl().getHost(), fake.baseUrl().getPort()));
            client.configureBlocking(false);
            client.write(requests.duplicate());
            clients.add(client);
        }
    }

    private void assertThatAnotherIsAnswered() throws IOException {
        try (RawConnection connection = RawConnection.to(anam)) {
            for (int i = 0; i < 20; i++) {
                connection.send("GET", "/v1/personas", "");
                assertThat(connection.receive().status()).isEqualTo(200);
            }
        }
    }
}
