package dev.fakeanam.internal.organization;

import dev.fakeanam.journal.Headers;
import org.jspecify.annotations.Nullable;

/** How Anam tells its rate limits, in the headers of every answer. */
public final class RateLimitHeaders {
    private RateLimitHeaders() {}

    public static Headers of(RateLimiter.Uses uses) {
        return of("RateLimit-", uses.minute()).and(of("X-RateLimit-Org-Hour-", uses.hour()));
    }

    private static Headers of(String prefix, RateLimiter.@Nullable Use use) {
        return use == null
                ? Headers.NONE
                : Headers.of(
                        prefix + "Limit", String.valueOf(use.limit()),
                        prefix + "Remaining", String.valueOf(use.remaining()),
                        prefix + "Reset", String.valueOf(use.resetSeconds()));
    }
}
