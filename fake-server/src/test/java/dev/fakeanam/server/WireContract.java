package dev.fakeanam.server;

import static dev.fakeanam.scripting.Fault.closeConnection;
import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.garbage;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that a client receives for each fault, and the entry in the journal. */
interface WireContract {
    /** {@return an organization with the {@link ExampleLink}} */
    Organization anam();

    @Test
    default void a_reset_before_the_update_is_not_an_orderly_end_and_nothing_is_applied() throws Exception {
        anam().on(updateShareLink()).resetConnection();

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThatItIsReset(connection);
        }

        ExampleUpdate.assertThatItIsNotApplied(anam());
        ExampleUpdate.assertEntry(anam(), null, "reset connection", false, Outcome.RESET);
    }

    @Test
    default void a_reset_after_the_update_is_not_an_orderly_end() throws Exception {
        anam().on(updateShareLink()).applyThen(resetConnection());

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThatItIsReset(connection);
        }

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "apply, then reset connection", true, Outcome.RESET);
    }

    @Test
    default void a_close_before_is_an_orderly_end_without_a_byte_and_nothing_is_applied() throws Exception {
        anam().on(updateShareLink()).closeConnection();

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.readToTheEnd()).isEmpty();
        }

        ExampleUpdate.assertThatItIsNotApplied(anam());
        ExampleUpdate.assertEntry(anam(), null, "close connection", false, Outcome.CLOSED);
    }

    @Test
    default void a_close_after_is_an_orderly_end_without_a_byte_and_the_update_is_applied() throws Exception {
        anam().on(updateShareLink()).applyThen(closeConnection());

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.readToTheEnd()).isEmpty();
        }

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "apply, then close connection", true, Outcome.CLOSED);
    }

    @Test
    default void a_reply_before_is_a_whole_answer_and_nothing_is_applied() throws Exception {
        anam().on(updateShareLink())
                .reply(reply(502).withHeader("Via", "1.1 gateway").withoutBody());

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            RawConnection.Received received = connection.receive();

            assertThat(received.status()).isEqualTo(502);
            assertThat(received.head()).contains("\r\nVia: 1.1 gateway");
            assertThat(received.body()).isEmpty();
        }

        ExampleUpdate.assertThatItIsNotApplied(anam());
        ExampleUpdate.assertEntry(
                anam(),
                new RecordedResponse(502, Headers.of("Via", "1.1 gateway"), ""),
                "reply 502",
                false,
                Outcome.SENT);
    }

    @Test
    default void a_reply_after_is_a_whole_answer_and_the_update_is_applied() throws Exception {
        anam().on(updateShareLink()).applyThen(reply(502, "{\"done\":\"yet\"}"));

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            RawConnection.Received received = connection.receive();

            assertThat(received.status()).isEqualTo(502);
            assertThat(received.body()).isEqualTo("{\"done\":\"yet\"}");
        }

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(
                anam(), RecordedResponse.json(502, "{\"done\":\"yet\"}"), "apply, then reply 502", true, Outcome.SENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    default void a_reply_with_a_status_without_a_body_leaves_the_connection_usable(int status) throws Exception {
        anam().on(updateShareLink()).reply(reply(status).withoutBody());

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.receiveHead()).startsWith("HTTP/1.1 " + status + " ");
            connection.send("PUT", ExampleUpdate.PATH, ExampleUpdate.JSON);
            assertThat(connection.receive().body()).isEqualTo(ExampleUpdate.UPDATED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {102, 103, 199})
    default void an_informational_status_is_sent_and_then_the_connection_ends(int status) throws Exception {
        anam().on(updateShareLink()).reply(status);

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            String received = connection.readToTheEnd();

            assertThat(received).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    default void a_status_that_no_client_asked_for_closes_the_connection(int status) throws Exception {
        anam().on(updateShareLink()).reply(status);

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertThat(anam().exchanges()).extracting(Exchange::outcome).containsExactly(Outcome.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    default void a_cut_body_has_a_whole_head_and_exactly_the_given_bytes(int bytes) throws Exception {
        anam().on(updateShareLink()).applyThen(cutBody(bytes));

        assertThatTheBodyIsCutAfter(bytes);

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(
                anam(), ExampleUpdate.RESPONSE, "apply, then cut body after " + bytes + " bytes", true, Outcome.CUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 1_000_000})
    default void of_a_cut_body_at_least_one_byte_is_missing(int bytesBeyondTheEnd) throws Exception {
        anam().on(updateShareLink()).applyThen(cutBody(ExampleUpdate.UPDATED.length() + bytesBeyondTheEnd));

        assertThatTheBodyIsCutAfter(ExampleUpdate.UPDATED.length() - 1);
    }

    @Test
    default void garbage_does_not_start_like_http_and_then_the_connection_ends() throws Exception {
        anam().on(updateShareLink()).applyThen(garbage());

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            assertThat(connection.readToTheEnd()).isNotEmpty().doesNotContain("HTTP/");
        }

        ExampleUpdate.assertThatItIsApplied(anam());
        ExampleUpdate.assertEntry(anam(), ExampleUpdate.RESPONSE, "apply, then garbage", true, Outcome.GARBLED);
    }

    @Test
    default void a_client_that_ends_because_of_a_fault_was_not_gone_before() throws Exception {
        int times = 100;
        anam().on(updateShareLink()).applyThen(garbage()).times(times);

        for (int i = 0; i < times; i++) {
            try (RawConnection connection = ExampleUpdate.send(anam())) {
                connection.readByte();
            }
        }

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(anam().exchanges())
                        .hasSize(times)
                        .extracting(Exchange::outcome)
                        .containsOnly(Outcome.GARBLED));
    }

    @Test
    default void a_fault_on_a_connection_that_served_before_is_the_same() throws Exception {
        anam().on(updateShareLink()).nth(2).resetConnection();

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            int first = connection.receive().status();
            connection.send("PUT", ExampleUpdate.PATH, ExampleUpdate.JSON);

            assertThat(first).isEqualTo(200);
            assertThatItIsReset(connection);
        }
    }

    private static void assertThatItIsReset(RawConnection connection) {
        assertThatThrownBy(connection::readByte)
                .isInstanceOf(SocketException.class)
                .hasMessage("Connection reset");
    }

    private void assertThatTheBodyIsCutAfter(int bytes) throws Exception {
        try (RawConnection connection = ExampleUpdate.send(anam())) {
            RawConnection.Received received = connection.receiveToTheEnd();

            assertThat(received.status()).isEqualTo(200);
            assertThat(received.contentLength()).isEqualTo(ExampleUpdate.UPDATED.length());
            assertThat(received.body()).isEqualTo(ExampleUpdate.UPDATED.substring(0, bytes));
        }
    }
}
