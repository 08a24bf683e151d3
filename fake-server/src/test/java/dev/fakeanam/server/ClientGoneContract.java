package dev.fakeanam.server;

import static dev.fakeanam.scripting.Fault.delay;
import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.neverAnswer;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.scripting.ScriptedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that gives up while its response is held back. */
interface ClientGoneContract {
    Duration HOUR = Duration.ofHours(1);
    Duration A_SECOND = Duration.ofSeconds(1);
    Duration A_WHILE = Duration.ofMillis(300);

    /** {@return an organization with the {@link ExampleLink}} */
    Organization anam();

    static Stream<Named<Consumer<ScriptedRequest>>> scripts() {
        return Stream.of(
                Named.of("a delay before", script -> script.delay(HOUR)),
                Named.of("a delay after", script -> script.applyThen(delay(HOUR))),
                Named.of("a body in drips", script -> script.applyThen(drip(1, HOUR))));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    default void is_in_the_journal_with_the_time_when_the_organization_is_closed(Consumer<ScriptedRequest> script)
            throws IOException {
        script.accept(anam().on(updateShareLink()));

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
        }
        awaitThatItIsNoticed();
        anam().close();

        assertThat(anam().exchanges())
                .filteredOn(exchange -> updateShareLink().matches(exchange.request()))
                .singleElement()
                .satisfies(exchange -> {
                    assertThat(exchange.outcome()).isEqualTo(Outcome.CLIENT_GONE);
                    assertThat(exchange.duration()).isBetween(A_WHILE, Duration.ofSeconds(30));
                    assertThat(exchange.toString())
                            .contains(", the client was gone after "
                                    + exchange.duration().toMillis() + " ms");
                });
    }

    /** Waits until the server answers a later client. By then it has noticed that the first one is gone. */
    private void awaitThatItIsNoticed() throws IOException {
        try (RawConnection connection = RawConnection.to(anam())) {
            connection.send("GET", "/v1/share-links", "");
            assertThat(connection.receive().status()).isEqualTo(200);
        }
    }

    @Test
    default void an_update_is_applied_all_the_same() throws IOException {
        anam().on(updateShareLink()).delay(A_SECOND);

        ExampleUpdate.sendToScript(anam()).close();

        await().atMost(30, SECONDS).until(() -> anam().exchanges().size() == 1);
        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "delay 1000 ms", true, Outcome.CLIENT_GONE);
    }

    @Test
    default void one_that_ends_only_its_own_side_is_answered_and_counts_as_gone() throws IOException {
        anam().on(updateShareLink()).delay(A_SECOND);

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.endRequests();

            assertThat(connection.receive().body()).isEqualTo(ExampleUpdate.UPDATED);
        }
        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "delay 1000 ms", true, Outcome.CLIENT_GONE);
    }

    @Test
    default void what_a_client_sends_while_it_waits_is_its_next_request() throws IOException {
        anam().on(updateShareLink()).delay(A_SECOND);

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            for (int i = 0; i < 3; i++) {
                connection.send("GET", "/v1/share-links", "");
            }

            assertThat(connection.receive().body()).isEqualTo(ExampleUpdate.UPDATED);
            for (int i = 0; i < 3; i++) {
                assertThat(connection.receive().status()).isEqualTo(200);
            }
        }
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(anam().exchanges())
                        .extracting(Exchange::outcome)
                        .containsExactly(Outcome.SENT, Outcome.SENT, Outcome.SENT, Outcome.SENT));
    }

    @Test
    default void many_requests_that_a_client_sends_while_it_waits_are_all_answered() throws IOException {
        anam().on(updateShareLink()).delay(A_WHILE);

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            for (int i = 0; i < 200; i++) {
                connection.send("GET", "/v1/share-links", "");
            }

            assertThat(connection.receive().body()).isEqualTo(ExampleUpdate.UPDATED);
            for (int i = 0; i < 200; i++) {
                assertThat(connection.receive().status()).isEqualTo(200);
            }
        }
    }

    @Test
    default void a_large_request_that_comes_together_with_the_one_before_is_answered() throws IOException {
        anam().on(updateShareLink()).delay(A_WHILE);
        String update =
                "PUT /v1/share-links/" + ExampleLink.ID + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + anam().apiKey() + "\r\nContent-Type: application/json\r\nContent-Length: ";
        String large = "{\"usageLimit\":50}" + " ".repeat(100_000);

        try (RawConnection connection = RawConnection.to(anam())) {
            connection.sendText(update + "2\r\n\r\n{}" + update + large.length() + "\r\n\r\n" + large);

            assertThat(connection.receive().status()).isEqualTo(200);
            assertThat(connection.receive().body()).contains("\"usageLimit\":50");
        }
    }

    @Test
    default void an_exchange_that_was_sent_has_the_time_that_it_took() throws IOException {
        anam().on(updateShareLink()).delay(A_WHILE);

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            connection.receive();
        }

        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "delay 300 ms", true, Outcome.SENT);
        assertThat(anam().exchanges().get(0).duration()).isBetween(A_WHILE, Duration.ofSeconds(30));
    }

    static Stream<Named<Consumer<ScriptedRequest>>> endless() {
        return Stream.of(
                Named.of("never answer", ScriptedRequest::neverAnswer),
                Named.of("apply, then never answer", script -> script.applyThen(neverAnswer())));
    }

    @ParameterizedTest
    @MethodSource("endless")
    default void one_that_never_gives_up_loses_its_connection_at_the_limit(Consumer<ScriptedRequest> script)
            throws IOException {
        script.accept(anam().on(updateShareLink()));

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.readToTheEnd()).isEmpty();
        }

        Exchange exchange = anam().exchanges().get(0);
        assertThat(exchange.outcome()).isEqualTo(Outcome.NEVER_GIVEN_UP);
        assertThat(exchange.duration()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(30));
        assertThat(exchange.toString())
                .contains(", the client had not given up after "
                        + exchange.duration().toMillis() + " ms");
    }
}
