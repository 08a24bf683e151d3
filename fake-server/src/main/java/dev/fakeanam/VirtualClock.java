package dev.fakeanam;

import java.time.Duration;
import java.time.Instant;

/**
 * An organization's clock. Everything that the API dates or lets expire goes by it; delays on the wire do not.
 *
 * <p>It stands still unless a test makes it tick, so that {@code expiresAt} is exact. Its precision is the millisecond,
 * its range the years 1970 to 9998: at their end one that ticks stands still. Thread-safe.
 */
public interface VirtualClock {

    /** {@return the moment that the clock shows, in whole milliseconds} */
    Instant now();

    /**
     * Sets the clock, forward or back. A ticking clock ticks on from there.
     *
     * @param instant the moment it shall show; fractions of a millisecond are cut off
     * @throws IllegalArgumentException if the moment is out of range
     */
    void set(Instant instant);

    /**
     * Moves the clock forward.
     *
     * @param duration by how much; not negative
     * @throws IllegalArgumentException if the duration is negative, or the clock would leave its range
     */
    void advance(Duration duration);

    /** {@return whether the clock goes on by itself} */
    boolean isTicking();

    /** Lets the clock go on from where it stands, at the speed of real time. */
    void resume();

    /** Stops the clock where it is. */
    void freeze();
}
