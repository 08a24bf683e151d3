package dev.fakeanam.assertions;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.Transcript;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assertions about one received request and its response. */
@Stable(since = "0.1.0")
public class ExchangeAssert extends AbstractAnamAssert<ExchangeAssert, Exchange> {

    /**
     * Creates assertions about an exchange.
     *
     * @param actual an exchange
     */
    public ExchangeAssert(@Nullable Exchange actual) {
        super(actual, ExchangeAssert.class);
    }

    /**
     * Asserts that the request matches a pattern.
     *
     * @param pattern the pattern
     * @return this
     */
    public ExchangeAssert hasRequest(RequestPattern pattern) {
        List<String> mismatches = pattern.mismatches(exchange().request());
        if (!mismatches.isEmpty()) {
            throw failed(
                    "a request that is\n  " + pattern + "\nbut it differs in\n  " + String.join("\n  ", mismatches));
        }
        return this;
    }

    /**
     * Asserts that there is a response that meets the requirements. If a script lost or damaged it on the way, this is
     * the response as it was before.
     *
     * @param requirements makes assertions about the response
     * @return this
     */
    public ExchangeAssert hasResponseSatisfying(Consumer<AnamResponseAssert> requirements) {
        requirements.accept(extracting(this::response, AnamResponseAssert::new));
        return this;
    }

    /**
     * Asserts how the response ended.
     *
     * @param expected the expected outcome
     * @return this
     */
    public ExchangeAssert hasOutcome(Outcome expected) {
        if (exchange().outcome() != expected) {
            throw failed("the outcome\n  " + expected + "\nbut it has\n  "
                    + exchange().outcome());
        }
        return this;
    }

    /**
     * Asserts that a script was played for the request. The script may have made, delayed, damaged or lost the
     * response.
     *
     * @return this
     */
    public ExchangeAssert wasScripted() {
        if (exchange().script() == null) {
            throw failed("been scripted, but no script was played");
        }
        return this;
    }

    /**
     * Asserts that the API answered by itself, without a script.
     *
     * @return this
     */
    public ExchangeAssert wasNotScripted() {
        if (exchange().script() != null) {
            throw failed("been handled without a script, but one was played:\n  "
                    + exchange().script().description());
        }
        return this;
    }

    /**
     * Asserts that no field of the body was ignored. The API ignores fields that the operation does not know (assumed,
     * {@code A6}).
     *
     * @return this
     */
    public ExchangeAssert ignoredNothing() {
        List<String> ignored = exchange().ignoredFields();
        if (!ignored.isEmpty()) {
            throw failed("no fields that the operation does not know, but it has\n  " + String.join(", ", ignored));
        }
        return this;
    }

    private AnamResponse response(Exchange exchange) {
        RecordedResponse response = exchange.response();
        if (response == null) {
            throw failed("a response, but there is none");
        }
        return new AnamResponse(exchange.operation(), response.status(), response.headers(), response.body());
    }

    private AssertionError failed(String expected) {
        return failure(
                "\nExpecting the exchange to have %s\nin\n  %s",
                expected, new Transcript(List.of(actual)).toString().indent(2).strip());
    }

    private Exchange exchange() {
        isNotNull();
        return actual;
    }
}
