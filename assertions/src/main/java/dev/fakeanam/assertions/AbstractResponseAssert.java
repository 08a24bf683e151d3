package dev.fakeanam.assertions;

import dev.fakeanam.RateLimits;
import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the status and the headers of a response. Headers of rate limits have their own assertion.
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
     * @param expected the HTTP status it must have
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
     * @param name the name of a header, in any case
     * @param value the value that its first field must have
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
     * @param name the name of a header that it must not have, in any case
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

    /** {@return this, if the status is 401} */
    public SELF isUnauthorized() {
        return hasStatus(401);
    }

    /** {@return this, if the status is 403} */
    public SELF isForbidden() {
        return hasStatus(403);
    }

    /** {@return this, if the status is 404} */
    public SELF isNotFound() {
        return hasStatus(404);
    }

    /** {@return this, if the status is 429} */
    public SELF isRateLimited() {
        return hasStatus(429);
    }

    /**
     * Asserts which limits the response's headers tell: {@code RateLimit-Limit} for the minute and
     * {@code X-RateLimit-Org-Hour-Limit} for the hour, each missing if there is no such limit.
     *
     * @param expected the limits
     * @return this
     */
    public SELF hasRateLimits(RateLimits expected) {
        hasLimit("RateLimit-Limit", expected.perMinute());
        return hasLimit("X-RateLimit-Org-Hour-Limit", expected.perHour());
    }

    /**
     * @param expected how many requests the header {@code RateLimit-Remaining} must leave for the minute
     * @return this
     */
    public SELF hasRemainingRequests(int expected) {
        return hasHeader("RateLimit-Remaining", String.valueOf(expected));
    }

    /**
     * @param expected how many requests the header {@code X-RateLimit-Org-Hour-Remaining} must leave for the hour
     * @return this
     */
    public SELF hasRemainingRequestsOfHour(int expected) {
        return hasHeader("X-RateLimit-Org-Hour-Remaining", String.valueOf(expected));
    }

    /**
     * @param expected after which time the header {@code RateLimit-Reset} must let a new minute start, in whole seconds
     * @return this
     */
    public SELF hasRateLimitReset(Duration expected) {
        return hasHeader("RateLimit-Reset", String.valueOf(expected.toSeconds()));
    }

    /**
     * @param expected after which time the header {@code X-RateLimit-Org-Hour-Reset} must let a new hour start, in
     *     whole seconds
     * @return this
     */
    public SELF hasRateLimitResetOfHour(Duration expected) {
        return hasHeader("X-RateLimit-Org-Hour-Reset", String.valueOf(expected.toSeconds()));
    }

    /**
     * @param expected the time that the header {@code Retry-After} must tell, in whole seconds
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
