package dev.fakeanam.assertions;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.matching.RequestPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about requests that were received, wherever they were recorded:
 * {@link dev.fakeanam.FakeAnam#unattributedExchanges} for one. They do not wait; those of {@link OrganizationAssert}
 * can.
 *
 * <p>They know what is in the list and no more. A journal is bounded: of more exchanges than
 * {@link dev.fakeanam.server.ServerOptions#withJournal} lets it keep, the list has the newest, and nothing here tells
 * that others have been forgotten. The number of the first one does: a journal counts its exchanges from 1.
 */
public class ExchangesAssert extends AbstractAnamAssert<ExchangesAssert, List<Exchange>> {
    private final List<RequestPattern> asserted = new ArrayList<>();

    /** @param actual exchanges, in the order of their journal */
    public ExchangesAssert(@Nullable List<Exchange> actual) {
        super(actual, ExchangesAssert.class);
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
        Count count = Count.exactly(times);
        asserted.add(pattern);
        return failIf(receivedRequests().failsCount(count, pattern));
    }

    /**
     * Asserts that a number of requests or more were received that a pattern takes.
     *
     * @param times how many at least, 1 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ExchangesAssert receivedAtLeast(int times, RequestPattern pattern) {
        Count count = Count.atLeast(times);
        asserted.add(pattern);
        return failIf(receivedRequests().failsCount(count, pattern));
    }

    /**
     * Asserts that no more than a number of requests were received that a pattern takes.
     *
     * @param times how many at most, 0 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public ExchangesAssert receivedAtMost(int times, RequestPattern pattern) {
        Count count = Count.atMost(times);
        asserted.add(pattern);
        return failIf(receivedRequests().failsCount(count, pattern));
    }

    /**
     * Asserts that no request was received that a pattern takes.
     *
     * @param pattern which requests to count
     * @return this
     */
    public ExchangesAssert neverReceived(RequestPattern pattern) {
        Count count = Count.never();
        asserted.add(pattern);
        return failIf(receivedRequests().failsCount(count, pattern));
    }

    /**
     * Asserts that requests were received in an order. Others may have come before, between and after them; for each
     * pattern the first request is taken that came after the one before.
     *
     * @param patterns the requests, one pattern for each, at least one
     * @return this
     * @throws IllegalArgumentException if there is no pattern
     */
    public ExchangesAssert receivedInOrder(RequestPattern... patterns) {
        ReceivedRequests.requireOrder(patterns);
        asserted.addAll(List.of(patterns));
        return failIf(receivedRequests().failsOrder(List.of(patterns)));
    }

    /** {@return this, if no request was received at all} */
    public ExchangesAssert receivedNothing() {
        return failIf(receivedRequests().failsNothingElse(List.of()));
    }

    /** {@return this, if no request was received but those that the patterns before this in the same sentence take} */
    public ExchangesAssert receivedNothingElse() {
        return failIf(receivedRequests().failsNothingElse(asserted));
    }

    private ReceivedRequests receivedRequests() {
        isNotNull();
        return new ReceivedRequests("the receiver of these exchanges", new Journal(actual, 0), () -> "");
    }

    private ExchangesAssert failIf(Optional<Mismatch> mismatch) {
        mismatch.ifPresent(found -> {
            throw failure("%s", found.message());
        });
        return this;
    }
}
