package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.journal.JournalLimits;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all organizations of a server.
 *
 * @param realTime where their clocks start
 * @param clockAt the moment at which the clocks of new organizations stand; null for the one at which they are made
 * @param limits how much each journal keeps
 * @param magicIds whether there are ids that fail
 * @param organizations how many of them may be open at a time
 * @param newcomers arranges the organization that an unknown key opens; null where unknown keys are refused
 */
public record EngineOptions(
        InstantSource realTime,
        @Nullable Instant clockAt,
        JournalLimits limits,
        boolean magicIds,
        int organizations,
        @Nullable Consumer<Organization> newcomers) {}
