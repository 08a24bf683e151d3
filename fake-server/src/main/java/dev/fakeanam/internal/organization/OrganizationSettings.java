package dev.fakeanam.internal.organization;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all organizations of a server.
 *
 * @param routing the operations that there are
 * @param realTime where their clocks start
 * @param clockAt the moment at which the clocks of new organizations stand; null for the one at which they are made
 * @param magicIds whether there are ids that fail by what they say
 */
public record OrganizationSettings(
        Routing routing, InstantSource realTime, @Nullable Instant clockAt, boolean magicIds) {}
