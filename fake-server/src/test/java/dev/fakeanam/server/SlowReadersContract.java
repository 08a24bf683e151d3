package dev.fakeanam.server;

import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.server.SlowReaders.LONG;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** More clients than the server has threads send requests, and do not read the responses. */
interface SlowReadersContract {
    int CLIENTS = 70;

    FakeAnam fake();

    Organization anam();

    @BeforeEach
    default void plant() {
        for (int i = 0; i < 100; i++) {
            anam().givenShareLink();
        }
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
    default void keep_no_thread_from_others(Consumer<Organization> answers) throws IOException {
        answers.accept(anam());
        String request =
                "GET /v1/share-links HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer " + anam().apiKey() + "\r\n\r\n";

        try (SlowReaders readers = SlowReaders.of(fake().baseUrl(), request, CLIENTS)) {
            assertThatAnotherIsAnsweredBeside(readers);
        }
    }

    @Test
    default void of_the_admin_api_keep_no_thread_from_others() throws IOException {
        String request = "GET /__admin/openapi/anam() HTTP/1.1\r\nHost: localhost\r\n\r\n";

        try (SlowReaders readers = SlowReaders.of(fake().baseUrl(), request, CLIENTS)) {
            assertThatAnotherIsAnsweredBeside(readers);
        }
    }

    private void assertThatAnotherIsAnsweredBeside(SlowReaders readers) throws IOException {
        assertThat(readers).isNotNull();
        try (RawConnection connection = RawConnection.to(anam())) {
            for (int i = 0; i < 20; i++) {
                connection.send("GET", "/v1/personas", "");
                assertThat(connection.receive().status()).isEqualTo(200);
            }
        }
    }
}
