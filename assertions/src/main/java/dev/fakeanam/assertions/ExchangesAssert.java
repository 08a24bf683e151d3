package dev.fakeanam.assertions;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RequestPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about requests that were received, wherever they were recorded:
 * {@link dev.fakeanam.FakeAnam#unattributedExchanges} for one. They do not wait; those of {@link OrganizationAssert}
 * can.
 */
public class ExchangesAssert extends AbstractAssert<ExchangesAssert, List<Exchange>> {
    private final List<RequestPattern> asserted = new ArrayList<>();

    /** @param actual exchanges, in the order of their journal */
    public ExchangesAssert(@Nullable List<Exchange> actual) {
        super(actual, ExchangesAssert.class);
        info.useRepresentation(new AnamRepresentation(info.representation()));
    }

    /**
     * Asserts that exactly one request was received that a pattern takes.
     *
     * @param pattern which requests to count
     * @return this
     */
    public ExchangesAssert received(RequestPattern pattern) {
        return received(1, pattern);
    }

    /**
     * Asserts how many requests were received that a pattern takes.
     *
     * @param times how many exactly, 0 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public ExchangesAssert received(int times, RequestPattern pattern) {
        Reception.requireCount(times);
        asserted.add(pattern);
        return failIf(reception().failsCount(times, pattern));
    }

    /**
     * Asserts that requests were received in an order. Others may have come before, between and after them; for each
     * pattern the first request is taken that came after the one before.
     *
     * @param patterns the requests, one pattern for each
     * @return this
     */
    public ExchangesAssert receivedInOrder(RequestPattern... patterns) {
        asserted.addAll(List.of(patterns));
        return failIf(reception().failsOrder(List.of(patterns)));
    }

    /** {@return this, if no request was received at all} */
    public ExchangesAssert receivedNothing() {
        return failIf(reception().failsNothingElse(List.of()));
    }

    /** {@return this, if no request was received but those that the patterns before this in the same sentence take} */
    public ExchangesAssert receivedNothingElse() {
        return failIf(reception().failsNothingElse(asserted));
    }

    private Reception reception() {
        isNotNull();
        return new Reception("the server", actual, 0, () -> "");
    }

    private ExchangesAssert failIf(Optional<String> message) {
        message.ifPresent(text -> {
            throw failure("%s", text);
        });
        return this;
    }
}
