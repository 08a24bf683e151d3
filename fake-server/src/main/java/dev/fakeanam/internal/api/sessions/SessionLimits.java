package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;

/**
 * What an organization may do with sessions ({@code A26}).
 *
 * @param concurrentSessions how many there may be at once
 */
record SessionLimits(int concurrentSessions) {
    /** Reads and writes the limits. */
    static final ObjectCodec<SessionLimits> CODEC = JsonCodec.of(SessionLimits.class)
            .field("concurrentSessions", JsonCodec.integer(0, Integer.MAX_VALUE))
            .strict()
            .build();

    SessionLimits {
        if (concurrentSessions < 0) {
            throw new IllegalArgumentException("A limit of sessions is at least 0, but " + concurrentSessions
                    + " was given. For a limit that no test reaches, give a large one.");
        }
    }
}
