package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.exchange;
import static dev.fakeanam.assertions.Samples.update;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeAssertTest {
    private static final RecordedRequest REQUEST =
            Samples.request("PUT", "/v1/share-links/" + ID, "{\"usageLimit\":40,\"a\":\"5 %\"}");
    private static final String LINE = "#7 PUT /v1/share-links/" + ID + " {\"usageLimit\":40,\"a\":\"5 %\"} → ";
    private static final Exchange UNANSWERED = exchange(7, REQUEST, null, null, List.of("a"));
    private static final Exchange SCRIPTED = exchange(
            7, REQUEST, RecordedResponse.json(503, "{}"), new ScriptHit("s", 1, "reply 503", false), List.of());

    @Test
    void an_exchange_that_is_as_expected_passes() {
        Exchange answered = exchange(1, REQUEST, RecordedResponse.json(200, LINK_JSON), null, List.of());

        assertThat(answered)
                .hasRequest(updateShareLink(ID).withBodyField("usageLimit", 40))
                .hasResponseSatisfying(
                        response -> response.conformsToContract().hasHeader("content-type", "application/json"))
                .hasOutcome(Outcome.SENT)
                .wasNotScripted()
                .ignoredNothing();
        assertThat(SCRIPTED).wasScripted();
    }

    @Test
    void another_request_is_reported_place_by_place() {
        assertThatThrownBy(() -> assertThat(UNANSWERED)
                        .hasRequest(updateShareLink(ID)
                                .withBodyField("usageLimit", 50)
                                .withoutBodyField("a")))
                .hasMessage("\nExpecting the exchange to have a request that is\n"
                        + "  updateShareLink " + ID + " with usageLimit 50 without a\nbut it differs in\n"
                        + "  usageLimit: expected 50, but was 40\n  a: expected not to be there, but was \"5 %\"\n"
                        + "in\n  " + LINE + "no response\n     ignored: a");
    }

    @Test
    void an_exchange_without_answer_is_reported() {
        assertThatThrownBy(() -> assertThat(UNANSWERED).hasResponseSatisfying(response -> response.hasStatus(200)))
                .hasMessage("\nExpecting the exchange to have a response, but there is none\nin\n  " + LINE
                        + "no response\n     ignored: a");
    }

    @Test
    void another_response_fails_with_the_reason() {
        assertThatThrownBy(
                        () -> assertThat(SCRIPTED).as("first").hasResponseSatisfying(actual -> actual.hasStatus(200)))
                .hasMessage(
                        "[first] \nExpecting the response to have the status\n  200\nbut it has\n  503\nwith the body\n  {}");
    }

    @Test
    void scripts_outcomes_and_ignored_fields_are_reported() {
        assertThatThrownBy(() -> assertThat(SCRIPTED).wasNotScripted())
                .hasMessage(
                        "\nExpecting the exchange to have been handled without a script, but one was played:\n  reply 503\n"
                                + "in\n  " + LINE + "503 {}\n     script: reply 503");
        assertThatThrownBy(() -> assertThat(UNANSWERED).wasScripted())
                .hasMessage("\nExpecting the exchange to have been scripted, but no script was played\nin\n  " + LINE
                        + "no response\n     ignored: a");
        assertThatThrownBy(() -> assertThat(SCRIPTED).hasOutcome(Outcome.CUT))
                .hasMessage("\nExpecting the exchange to have the outcome\n  CUT\nbut it has\n  SENT\nin\n  " + LINE
                        + "503 {}\n     script: reply 503");
        assertThatThrownBy(() -> assertThat(UNANSWERED).ignoredNothing())
                .hasMessage("\nExpecting the exchange to have no fields that the operation does not know, but it has\n"
                        + "  a\nin\n  " + LINE + "no response\n     ignored: a");
    }

    static Stream<Consumer<ExchangeAssert>> assertions() {
        return Stream.of(
                exchange -> exchange.hasRequest(updateShareLink()),
                exchange -> exchange.hasResponseSatisfying(response -> {}),
                exchange -> exchange.hasOutcome(Outcome.SENT),
                ExchangeAssert::wasScripted,
                ExchangeAssert::wasNotScripted,
                ExchangeAssert::ignoredNothing);
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void an_exchange_that_is_null_is_reported(Consumer<ExchangeAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat((Exchange) null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void every_assertion_goes_on_with_itself() {
        Exchange exchange = update(1, "{}");
        ExchangeAssert start = assertThat(exchange);

        org.assertj.core.api.Assertions.assertThat(start.hasRequest(updateShareLink())
                        .hasResponseSatisfying(response -> response.hasStatus(200))
                        .hasOutcome(Outcome.SENT)
                        .wasNotScripted()
                        .ignoredNothing())
                .isSameAs(start);
    }
}
