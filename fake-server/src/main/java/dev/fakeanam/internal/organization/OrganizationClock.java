package dev.fakeanam.internal.organization;

import dev.fakeanam.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The clock of an organization, which stands still or ticks. Not thread-safe. */
public final class OrganizationClock implements VirtualClock {
    private static final Instant EARLIEST = Instant.EPOCH;
    /** One year before the range of the wire format ends, so that a link made then can still expire. */
    public static final Instant LATEST = Instant.parse("9998-12-31T23:59:59.999Z");

    private final InstantSource realTime;
    private Instant shown;
    private @Nullable Instant tickingSince;

    OrganizationClock(InstantSource realTime) {
        this.realTime = realTime;
        this.shown = toMillis(realTime.instant());
    }

    @Override
    public Instant now() {
        if (tickingSince == null) {
            return shown;
        }
        Instant ticked = toMillis(shown.plus(Duration.between(tickingSince, realTime.instant())));
        return ticked.isAfter(LATEST) ? LATEST : ticked;
    }

    @Override
    public void set(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("The clock goes from " + EARLIEST + " to " + LATEST + ", but " + instant
                    + " was given. It still shows " + now() + ".");
        }
        shown = toMillis(instant);
        tickingSince = tickingSince == null ? null : realTime.instant();
    }

    @Override
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The clock advances by a positive duration, but " + duration
                    + " was given. To move it back, set it.");
        }
        if (duration.compareTo(Duration.between(now(), LATEST)) > 0) {
            throw new IllegalArgumentException("The clock goes up to " + LATEST + ", but it shows " + now()
                    + " and was to advance by " + duration + ".");
        }
        set(now().plus(duration));
    }

    @Override
    public void resume() {
        tickingSince = tickingSince == null ? realTime.instant() : tickingSince;
    }

    @Override
    public boolean isTicking() {
        return tickingSince != null;
    }

    @Override
    public void freeze() {
        shown = now();
        tickingSince = null;
    }

    private static Instant toMillis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
