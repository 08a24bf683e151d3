package dev.fakeanam.internal.api;

import dev.fakeanam.journal.Headers;
import java.util.ArrayList;
import java.util.List;

/** The headers with rate limits, which every response has. */
public final class RateLimitHeaders {
    private static final String MINUTE = "RateLimit-";
    private static final String HOUR = "X-RateLimit-Org-Hour-";
    private static final String LIMIT = "Limit";
    private static final String REMAINING = "Remaining";
    private static final String RESET = "Reset";

    private RateLimitHeaders() {}

    /** {@return the names of all of them} */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String prefix : List.of(MINUTE, HOUR)) {
            names.addAll(List.of(prefix + LIMIT, prefix + REMAINING, prefix + RESET));
        }
        return names;
    }

    /** {@return those of the minute} */
    public static Headers minute(int limit, int remaining, long resetSeconds) {
        return of(MINUTE, limit, remaining, resetSeconds);
    }

    /** {@return those of the hour} */
    public static Headers hour(int limit, int remaining, long resetSeconds) {
        return of(HOUR, limit, remaining, resetSeconds);
    }

    private static Headers of(String prefix, int limit, int remaining, long resetSeconds) {
        return Headers.of(
                prefix + LIMIT, String.valueOf(limit),
                prefix + REMAINING, String.valueOf(remaining),
                prefix + RESET, String.valueOf(resetSeconds));
    }
}
