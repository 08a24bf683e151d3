package dev.fakeanam;

import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.time.Instant;

/**
 * An organization's clock, from which the API takes its dates and expiries. The delays of scripts are in real time.
 *
 * <p>It stands still unless a test makes it tick, so a test can assert {@code expiresAt} exactly. It shows whole
 * milliseconds, from 1970 to 9998. A ticking clock stops at the end of that range. Thread-safe.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface VirtualClock {

    /** {@return the moment that the clock shows, in whole milliseconds} */
    Instant now();

    /**
     * Sets the clock, forward or back. A ticking clock ticks on from there.
     *
     * @param instant the moment it should show; fractions of a millisecond are cut off
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

    /** {@return whether the clock ticks by itself} */
    boolean isTicking();

    /** Lets the clock tick from its current moment, at the speed of real time. */
    void resume();

    /** Stops the clock where it is. */
    void freeze();
}
