package dev.fakeanam.internal.json;

import java.time.Instant;

/** The range of the API's date-times: their years have four digits, from 1970 on. */
public final class DateTimeRange {
    /** The last moment of the range. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** A moment in the range. */
    public static final JsonCodec<Instant> CODEC = JsonCodec.dateTime(LATEST);

    private DateTimeRange() {}

    /**
     * @return the same moment
     * @throws IllegalArgumentException if it is not in the range
     */
    public static Instant require(Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("A date-time of the API is from " + Instant.EPOCH + " to " + LATEST
                    + ", but " + instant + " was given.");
        }
        return instant;
    }
}
