package dev.fakeanam.assertions;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about which requests were received.
 *
 * @param <SELF> the type that each method returns
 * @param <ACTUAL> the type of the subject
 */
@Stable(since = "0.1.0")
public abstract class AbstractRequestsAssert<SELF extends AbstractRequestsAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAnamAssert<SELF, ACTUAL> {
    private final List<RequestPattern> asserted = new ArrayList<>();

    AbstractRequestsAssert(@Nullable ACTUAL actual, Class<SELF> self) {
        super(actual, self);
    }

    /** Compares the requests of an actual value that is not null, and fails if they are wrong. */
    abstract void requireReceived(Function<ReceivedRequests, Optional<Mismatch>> comparison);

    /**
     * Asserts that exactly one matching request was received.
     *
     * @param pattern which requests to count
     * @return this
     */
    public SELF received(RequestPattern pattern) {
        return received(1, pattern);
    }

    /**
     * Asserts how many matching requests were received.
     *
     * @param times how many exactly, 0 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public SELF received(int times, RequestPattern pattern) {
        return requireCount(Count.exactly(times), pattern);
    }

    /**
     * Asserts that at least a number of matching requests were received.
     *
     * @param times how many at least, 1 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is less than 1
     */
    public SELF receivedAtLeast(int times, RequestPattern pattern) {
        return requireCount(Count.atLeast(times), pattern);
    }

    /**
     * Asserts that at most a number of matching requests were received.
     *
     * @param times how many at most, 0 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public SELF receivedAtMost(int times, RequestPattern pattern) {
        return requireCount(Count.atMost(times), pattern);
    }

    /**
     * Asserts that no matching request was received.
     *
     * @param pattern which requests to count
     * @return this
     */
    public SELF neverReceived(RequestPattern pattern) {
        return requireCount(Count.never(), pattern);
    }

    /**
     * Asserts that requests were received in an order. Other requests may have come before, between and after them.
     * Each pattern is for the next matching request after that of the previous pattern.
     *
     * @param patterns the requests, one pattern for each, at least one
     * @return this
     * @throws IllegalArgumentException if there is no pattern
     */
    public SELF receivedInOrder(RequestPattern... patterns) {
        ReceivedRequests.requireOrder(patterns);
        asserted.addAll(List.of(patterns));
        return require(received -> received.failsOrder(List.of(patterns)));
    }

    /**
     * Asserts that no request was received at all.
     *
     * @return this
     */
    public SELF receivedNothing() {
        return require(received -> received.failsNothingElse(List.of()));
    }

    /**
     * Asserts that an earlier pattern in the same chain of assertions matches each received request.
     *
     * @return this
     */
    public SELF receivedNothingElse() {
        return require(received -> received.failsNothingElse(asserted));
    }

    private SELF requireCount(Count count, RequestPattern pattern) {
        asserted.add(pattern);
        return require(received -> received.failsCount(count, pattern));
    }

    private SELF require(Function<ReceivedRequests, Optional<Mismatch>> comparison) {
        isNotNull();
        requireReceived(comparison);
        return myself;
    }
}
