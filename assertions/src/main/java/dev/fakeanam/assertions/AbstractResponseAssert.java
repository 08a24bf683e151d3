package dev.fakeanam.assertions;

import dev.fakeanam.RateLimits;
import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the status and the headers of a response. Headers of rate limits have their own assertions.
 *
 * @param <SELF> the type that each method returns
 */
@Stable(since = "0.1.0")
public abstract class AbstractResponseAssert<SELF extends AbstractResponseAssert<SELF>>
        extends AbstractAnamAssert<SELF, AnamResponse> {

    AbstractResponseAssert(@Nullable AnamResponse actual, Class<SELF> self) {
        super(actual, self);
    }

    /**
     * Asserts the HTTP status.
     *
     * @param expected the expected status
     * @return this
     */
    public SELF hasStatus(int expected) {
        if (response().status() != expected) {
            throw failureWithActualExpected(
                    response().status(),
                    expected,
                    "\nExpecting the response to have the status\n  %s\nbut it has\n  %s\nwith the body\n  %s",
                    expected,
                    response().status(),
                    response().body());
        }
        return myself;
    }

    /**
     * Asserts the value of a header. If the header occurs several times, its first value counts.
     *
     * @param name the header's name, in any case
     * @param value the expected value
     * @return this
     */
    public SELF hasHeader(String name, String value) {
        String was = response().headers().first(name).orElse(null);
        if (!value.equals(was)) {
            throw failureWithActualExpected(
                    was,
                    value,
                    "\nExpecting the response to have the header\n  %s: %s\nbut %s",
                    name,
                    value,
                    was == null ? "it has none of that name." : "it is " + was + ".");
        }
        return myself;
    }

    /**
     * Asserts that there is no header of this name.
     *
     * @param name the header's name, in any case
     * @return this
     */
    public SELF hasNoHeader(String name) {
        List<String> were = response().headers().all(name);
        if (!were.isEmpty()) {
            throw failureWithActualExpected(
                    were,
                    List.of(),
                    "\nExpecting the response to have no header\n  %s\nbut it is %s.",
                    name,
                    String.join(", ", were));
        }
        return myself;
    }

    /**
     * Asserts that the status is 401.
     *
     * @return this
     */
    public SELF isUnauthorized() {
        return hasStatus(401);
    }

    /**
     * Asserts that the status is 403.
     *
     * @return this
     */
    public SELF isForbidden() {
        return hasStatus(403);
    }

    /**
     * Asserts that the status is 404.
     *
     * @return this
     */
    public SELF isNotFound() {
        return hasStatus(404);
    }

    /**
     * Asserts that the status is 429.
     *
     * @return this
     */
    public SELF isRateLimited() {
        return hasStatus(429);
    }

    /**
     * Asserts which rate limits the headers name: {@code RateLimit-Limit} for the minute and
     * {@code X-RateLimit-Org-Hour-Limit} for the hour. If a limit is not expected, its header must be missing.
     *
     * @param expected the limits
     * @return this
     */
    public SELF hasRateLimits(RateLimits expected) {
        hasLimit("RateLimit-Limit", expected.perMinute());
        return hasLimit("X-RateLimit-Org-Hour-Limit", expected.perHour());
    }

    /**
     * Asserts how many more requests are allowed in this minute, by the header {@code RateLimit-Remaining}.
     *
     * @param expected the expected number
     * @return this
     */
    public SELF hasRemainingRequests(int expected) {
        return hasHeader("RateLimit-Remaining", String.valueOf(expected));
    }

    /**
     * Asserts how many more requests are allowed in this hour, by the header {@code X-RateLimit-Org-Hour-Remaining}.
     *
     * @param expected the expected number
     * @return this
     */
    public SELF hasRemainingRequestsOfHour(int expected) {
        return hasHeader("X-RateLimit-Org-Hour-Remaining", String.valueOf(expected));
    }

    /**
     * Asserts when a new minute starts, by the header {@code RateLimit-Reset}.
     *
     * @param expected the expected time from now, in whole seconds
     * @return this
     */
    public SELF hasRateLimitReset(Duration expected) {
        return hasHeader("RateLimit-Reset", String.valueOf(expected.toSeconds()));
    }

    /**
     * Asserts when a new hour starts, by the header {@code X-RateLimit-Org-Hour-Reset}.
     *
     * @param expected the expected time from now, in whole seconds
     * @return this
     */
    public SELF hasRateLimitResetOfHour(Duration expected) {
        return hasHeader("X-RateLimit-Org-Hour-Reset", String.valueOf(expected.toSeconds()));
    }

    /**
     * Asserts how long the client should wait before it retries, by the header {@code Retry-After}.
     *
     * @param expected the expected time, in whole seconds
     * @return this
     */
    public SELF hasRetryAfter(Duration expected) {
        return hasHeader("Retry-After", String.valueOf(expected.toSeconds()));
    }

    private SELF hasLimit(String header, @Nullable Integer limit) {
        return limit == null ? hasNoHeader(header) : hasHeader(header, limit.toString());
    }

    AnamResponse response() {
        isNotNull();
        return actual;
    }
}
