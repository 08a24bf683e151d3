package dev.fakeanam.internal.organization;

import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.RateLimitHeaders;
import dev.fakeanam.journal.Headers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts an organization's requests against its limits, on its clock. Not thread-safe. */
public final class RateLimiter {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private RateLimits limits = RateLimits.none();
    private @Nullable Window minute;
    private @Nullable Window hour;

    /**
     * The state of a window at a request.
     *
     * @param remaining how many requests are left in the window
     * @param resetSeconds how long until the window ends, rounded up
     * @param exceeded whether the request was one too many
     */
    public record Use(int limit, int remaining, long resetSeconds, boolean exceeded) {}

    /** The state of both windows at a request; null for a window without a limit. */
    public record Uses(@Nullable Use minute, @Nullable Use hour) {
        public boolean exceeded() {
            return retryAfterSeconds() > 0;
        }

        /** Returns how long it takes until a request passes again; 0 if this one passed. */
        public long retryAfterSeconds() {
            return Math.max(secondsIfExceeded(minute), secondsIfExceeded(hour));
        }

        /** {@return the headers of a response; none if there is no limit} */
        Headers headers() {
            Headers ofMinute = minute == null
                    ? Headers.NONE
                    : RateLimitHeaders.minute(minute.limit(), minute.remaining(), minute.resetSeconds());
            return hour == null
                    ? ofMinute
                    : ofMinute.and(RateLimitHeaders.hour(hour.limit(), hour.remaining(), hour.resetSeconds()));
        }

        private static long secondsIfExceeded(@Nullable Use use) {
            return use != null && use.exceeded() ? use.resetSeconds() : 0;
        }
    }

    private static final class Window {
        private final int limit;
        private final Duration length;
        private Instant start = Instant.MIN;
        private int used;

        private Window(int limit, Duration length) {
            this.limit = limit;
            this.length = length;
        }

        private Use count(Instant now) {
            if (now.isBefore(start) || start == Instant.MIN || !now.isBefore(start.plus(length))) {
                start = now;
                used = 0;
            }
            boolean exceeded = used >= limit;
            used = exceeded ? used : used + 1;
            long millis = Duration.between(now, start.plus(length)).toMillis();
            return new Use(limit, limit - used, (millis + 999) / 1_000, exceeded);
        }
    }

    public RateLimits limits() {
        return limits;
    }

    public void limit(RateLimits newLimits) {
        limits = newLimits;
        minute = newLimits.perMinute() == null ? null : new Window(newLimits.perMinute(), MINUTE);
        hour = newLimits.perHour() == null ? null : new Window(newLimits.perHour(), HOUR);
    }

    public Uses count(Instant now) {
        return new Uses(minute == null ? null : minute.count(now), hour == null ? null : hour.count(now));
    }
}
