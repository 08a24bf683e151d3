package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.scripting.Fault.closeConnection;
import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.delay;
import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.garbage;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.scripting.Fault;
import java.net.SocketException;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that come late, or in parts. */
interface SlowResponseContract {
    Duration DELAY = Duration.ofMillis(150);
    String SERVER_ERROR = "{\"error\":\"Server error\"}";

    /** {@return an organization with the {@link ExampleLink}} */
    Organization anam();

    @Test
    default void after_a_delay_before_the_api_answers_as_usual() throws Exception {
        anam().on(updateShareLink()).delay(DELAY);

        assertThatNoByteComesBeforeTheDelayIsOverAndThen(200, ExampleUpdate.UPDATED);

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "delay 150 ms", true, Outcome.SENT);
    }

    @Test
    default void after_a_delay_a_scripted_reply_applies_nothing() throws Exception {
        anam().on(updateShareLink()).delay(DELAY, reply(500));

        assertThatNoByteComesBeforeTheDelayIsOverAndThen(500, SERVER_ERROR);

        ExampleUpdate.assertThatItIsNotApplied(anam());
        ExampleUpdate.assertEntry(
                anam(), RecordedResponse.json(500, SERVER_ERROR), "delay 150 ms, then reply 500", false, Outcome.SENT);
    }

    @Test
    default void a_delay_after_holds_back_the_response_of_an_applied_update() throws Exception {
        anam().on(updateShareLink()).applyThen(delay(DELAY));

        assertThatNoByteComesBeforeTheDelayIsOverAndThen(200, ExampleUpdate.UPDATED);

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "apply, then delay 150 ms", true, Outcome.SENT);
    }

    @Test
    default void a_delay_after_may_hold_back_another_response() throws Exception {
        anam().on(updateShareLink()).applyThen(delay(DELAY, reply(500)));

        assertThatNoByteComesBeforeTheDelayIsOverAndThen(500, SERVER_ERROR);

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(
                anam(),
                RecordedResponse.json(500, SERVER_ERROR),
                "apply, then delay 150 ms, then reply 500",
                true,
                Outcome.SENT);
    }

    @Test
    default void a_delay_of_nothing_changes_nothing() throws Exception {
        anam().on(updateShareLink()).delay(Duration.ZERO);

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.receive().body()).isEqualTo(ExampleUpdate.UPDATED);
        }
    }

    static Stream<Arguments> endsAfterADelay() {
        return Stream.of(
                Arguments.of(closeConnection(), Outcome.CLOSED, ""),
                Arguments.of(cutBody(3), Outcome.CUT, ExampleUpdate.UPDATED.substring(0, 3)),
                Arguments.of(garbage(), Outcome.GARBLED, "\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("endsAfterADelay")
    default void after_a_delay_the_connection_may_end(Fault fault, Outcome outcome, String end) throws Exception {
        anam().on(updateShareLink()).applyThen(delay(DELAY, fault));

        long start = System.nanoTime();
        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.readToTheEnd()).endsWith(end);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(DELAY);
        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(
                anam(), ExampleUpdate.RESPONSE, "apply, then delay 150 ms, then " + fault, true, outcome);
    }

    @Test
    default void after_a_delay_the_connection_may_be_reset() throws Exception {
        anam().on(updateShareLink()).delay(DELAY, resetConnection());

        long start = System.nanoTime();
        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThatThrownBy(connection::readByte)
                    .isInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(DELAY);
        ExampleUpdate.assertThatItIsNotApplied(anam());
        ExampleUpdate.assertEntry(anam(), null, "delay 150 ms, then reset connection", false, Outcome.RESET);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200, 1_000_000})
    default void a_body_in_drips_comes_whole_and_in_order(int bytes) throws Exception {
        anam().on(updateShareLink()).applyThen(drip(bytes, Duration.ofMillis(1)));

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            RawConnection.Received received = connection.receive();

            assertThat(received.status()).isEqualTo(200);
            assertThat(received.contentLength()).isEqualTo(ExampleUpdate.UPDATED.length());
            assertThat(received.body()).isEqualTo(ExampleUpdate.UPDATED);
        }

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(
                anam(), ExampleUpdate.RESPONSE, "apply, then drip " + bytes + " bytes every 1 ms", true, Outcome.SENT);
    }

    @Test
    default void before_each_drip_there_is_a_pause() throws Exception {
        int bytes = (ExampleUpdate.UPDATED.length() + 3) / 4;
        anam().on(updateShareLink()).applyThen(drip(bytes, Duration.ofMillis(50)));

        long start = System.nanoTime();
        try (RawConnection connection = ExampleUpdate.send(anam())) {
            connection.receive();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(4 * 50));
    }

    @Test
    default void a_long_body_in_the_smallest_drips_comes_whole() throws Exception {
        IntStream.range(0, 100).forEach(i -> anam().givenShareLink());
        anam().on(listShareLinks()).applyThen(drip(1, Duration.ZERO));

        try (RawConnection connection = RawConnection.to(anam())) {
            String path = "/v1/share-links?perPage=100";
            String dripped = connection.send("GET", path, "").receive().body();
            String whole = connection.send("GET", path, "").receive().body();

            assertThat(dripped).hasSizeGreaterThan(40_000).isEqualTo(whole);
        }
    }

    @Test
    default void the_connection_stays_usable_after_slow_responses() throws Exception {
        anam().on(anyRequest())
                .delay(DELAY)
                .then()
                .applyThen(delay(DELAY))
                .then()
                .applyThen(drip(100, Duration.ofMillis(1)));

        try (RawConnection connection = RawConnection.to(anam())) {
            for (int i = 0; i < 4; i++) {
                RawConnection.Received received = connection
                        .send("PUT", ExampleUpdate.PATH, ExampleUpdate.JSON)
                        .receive();

                assertThat(received.status()).isEqualTo(200);
                assertThat(received.body()).isEqualTo(ExampleUpdate.UPDATED);
            }
        }
        assertThat(anam().exchanges()).hasSize(4);
    }

    private void assertThatNoByteComesBeforeTheDelayIsOverAndThen(int status, String body) throws Exception {
        long start = System.nanoTime();
        try (RawConnection connection = ExampleUpdate.send(anam())) {
            RawConnection.Received received = connection.receive();

            assertThat(Duration.ofNanos(connection.firstByteAt() - start)).isGreaterThanOrEqualTo(DELAY);
            assertThat(received.status()).isEqualTo(status);
            assertThat(received.body()).isEqualTo(body);
        }
    }
}
