package dev.fakeanam;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests an organization may send in a minute and in an hour. Requests over the limit get a 429.
 * Refused requests count too, but requests with an unknown key do not. Immutable.
 *
 * <p>Requests are counted in windows, on the organization's clock. A window starts with the first request after the
 * last window ended.
 *
 * <p>If a limit is set, every response says so in its headers. For the minute these are {@code RateLimit-Limit},
 * {@code RateLimit-Remaining} and {@code RateLimit-Reset}. For the hour they are {@code X-RateLimit-Org-Hour-Limit},
 * {@code -Remaining} and {@code -Reset}. A 429 has {@code Retry-After} too. {@code Reset} and {@code Retry-After} are
 * in seconds, rounded up.
 *
 * <p>Source: Anam documents the 429 for some endpoints. For all others, share links for example, it is assumed
 * ({@code A1}). Anam does not document its limits.
 *
 * @param perMinute how many requests in a minute, at least 1; null for no limit
 * @param perHour how many requests in an hour, at least 1; null for no limit
 */
@Stable(since = "0.1.0")
public record RateLimits(
        @Nullable Integer perMinute, @Nullable Integer perHour) {

    /** Reads and writes rate limits as seeds and the admin API have them. */
    public static final Codec<RateLimits> CODEC = JsonCodec.of(RateLimits.class)
            .defaulting("perMinute", JsonCodec.integer(1, Integer.MAX_VALUE).orNull(), null)
            .defaulting("perHour", JsonCodec.integer(1, Integer.MAX_VALUE).orNull(), null)
            .strict()
            .build();

    public RateLimits {
        require("minute", perMinute);
        require("hour", perHour);
    }

    /** {@return no limits, as an organization has at first} */
    public static RateLimits none() {
        return new RateLimits(null, null);
    }

    /**
     * Returns a limit for the minute, and none for the hour.
     *
     * @param requests how many requests in a minute, at least 1
     * @return that limit, and none for the hour
     */
    public static RateLimits perMinute(int requests) {
        return new RateLimits(requests, null);
    }

    /**
     * Returns a limit for the hour, and none for the minute.
     *
     * @param requests how many requests in an hour, at least 1
     * @return that limit, and none for the minute
     */
    public static RateLimits perHour(int requests) {
        return new RateLimits(null, requests);
    }

    /**
     * Returns the same limits with another limit for the hour.
     *
     * @param requests how many requests in an hour, at least 1
     * @return these limits with that one for the hour
     */
    public RateLimits andPerHour(int requests) {
        return new RateLimits(perMinute, requests);
    }

    private static void require(String window, @Nullable Integer requests) {
        if (requests != null && requests < 1) {
            throw new IllegalArgumentException(
                    "A rate limit lets through at least 1 request in a " + window + ", but " + requests
                            + " was given. To refuse every request, use a script:"
                            + " on(anyRequest()).reply(429).always().");
        }
    }
}
