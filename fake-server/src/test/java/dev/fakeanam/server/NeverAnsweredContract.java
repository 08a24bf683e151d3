package dev.fakeanam.server;

import static dev.fakeanam.scripting.Fault.delay;
import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.neverAnswer;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Named.named;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that never come, and what ends the wait for them. */
interface NeverAnsweredContract {
    Duration A_WHILE = Duration.ofMillis(200);
    Duration HOUR = Duration.ofHours(1);

    FakeAnam fake();

    /** {@return an organization with the {@link ExampleLink}} */
    Organization anam();

    static Stream<Named<Consumer<NeverAnsweredContract>>> ends() {
        return Stream.of(
                named("the organization is closed", test -> test.anam().close()),
                named("the server is closed", test -> test.fake().close()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    default void no_byte_comes_and_nothing_is_applied_until(Consumer<NeverAnsweredContract> end) throws Exception {
        anam().on(updateShareLink()).neverAnswer();

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
            ExampleUpdate.assertThatItIsNotApplied(anam());
            ExampleUpdate.assertEntry(anam(), null, "never answer", false, Outcome.PENDING);
            end.accept(this);

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        ExampleUpdate.assertEntry(anam(), null, "never answer", false, Outcome.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 3_000, 6_000, 1_000_000})
    default void a_client_that_sends_more_and_leaves_ends_its_connection(int more) throws Exception {
        anam().on(updateShareLink()).neverAnswer();

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.sendText("x".repeat(more));
            connection.assertThatNothingComesFor(A_WHILE);
            connection.endRequests();

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        ExampleUpdate.assertEntry(anam(), null, "never answer", false, Outcome.CLIENT_GONE);
    }

    @ParameterizedTest
    @MethodSource("ends")
    default void no_byte_comes_of_the_response_to_an_applied_update_until(Consumer<NeverAnsweredContract> end)
            throws Exception {
        anam().on(updateShareLink()).applyThen(neverAnswer());

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
            ExampleUpdate.assertThatItIsApplied(anam());
            assertApplied("never answer", Outcome.PENDING);
            end.accept(this);

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertApplied("never answer", Outcome.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("ends")
    default void a_delay_before_ends_without_answer_or_effect_when(Consumer<NeverAnsweredContract> end)
            throws Exception {
        anam().on(updateShareLink()).delay(HOUR);

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
            ExampleUpdate.assertThatItIsNotApplied(anam());
            await().until(() -> anam().scripts().get(0).hits() == 1);
            assertThat(anam().exchanges()).isEmpty();
            end.accept(this);

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        ExampleUpdate.assertEntry(anam(), null, "delay 3600000 ms", false, Outcome.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("ends")
    default void a_delay_after_ends_without_answer_when(Consumer<NeverAnsweredContract> end) throws Exception {
        anam().on(updateShareLink()).applyThen(delay(HOUR));

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
            end.accept(this);

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertApplied("delay 3600000 ms", Outcome.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("ends")
    default void a_body_before_its_first_drip_ends_without_a_byte_when(Consumer<NeverAnsweredContract> end)
            throws Exception {
        anam().on(updateShareLink()).applyThen(drip(1, HOUR));

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
            end.accept(this);

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertApplied("drip 1 bytes every 3600000 ms", Outcome.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("ends")
    default void a_body_in_drips_is_cut_when(Consumer<NeverAnsweredContract> end) throws Exception {
        anam().on(updateShareLink()).applyThen(drip(1, A_WHILE));

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            String head = connection.receiveHead();
            int first = connection.readByte();
            end.accept(this);

            assertThat(head).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(first).isEqualTo('{');
            assertThat(connection.readToTheEnd()).hasSizeLessThan(ExampleUpdate.UPDATED.length() - 1);
        }
        assertApplied("drip 1 bytes every 200 ms", Outcome.CUT);
    }

    @Test
    default void clearing_the_organization_ends_the_connection_and_forgets_the_request() throws Exception {
        anam().on(updateShareLink()).neverAnswer();

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
            anam().clear();

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertThat(anam().exchanges()).isEmpty();
    }

    @Test
    default void clearing_the_organization_ends_a_delay_before_applying() throws Exception {
        anam().on(updateShareLink()).delay(HOUR);

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            connection.assertThatNothingComesFor(A_WHILE);
            anam().clear();

            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertThat(anam().exchanges()).isEmpty();
        assertThat(anam().shareLinks().all()).isEmpty();
    }

    @RepeatedTest(50)
    default void a_delay_that_ends_while_the_organization_is_cleared_leaves_no_trace_in_it() throws Exception {
        anam().on(updateShareLink()).delay(Duration.ofMillis(1));

        try (RawConnection connection = ExampleUpdate.send(anam())) {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofNanos(100_000))
                    .until(() -> anam().scripts().get(0).hits() == 1);
            anam().clear();
            connection.readByte();
        }

        assertThat(anam().exchanges()).isEmpty();
    }

    @Test
    default void closing_another_organization_ends_nothing() throws Exception {
        anam().on(updateShareLink()).neverAnswer();

        try (RawConnection connection = ExampleUpdate.sendToScript(anam())) {
            fake().newOrganization().close();

            connection.assertThatNothingComesFor(A_WHILE);
        }
    }

    private void assertApplied(String fault, Outcome outcome) {
        RecordedResponse response = ExampleUpdate.RESPONSE;
        ExampleUpdate.assertEntry(anam(), response, "apply, then " + fault, true, outcome);
    }
}
