package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all organizations of a server.
 *
 * @param realTime where their clocks start
 * @param limits how much each journal keeps
 * @param failingIds whether there are ids that fail
 * @param organizations how many of them may be open at a time
 * @param newcomers arranges the organization that an unknown key opens; null where unknown keys are refused
 */
public record EngineOptions(
        InstantSource realTime,
        JournalLimits limits,
        boolean failingIds,
        int organizations,
        @Nullable Consumer<Organization> newcomers) {}
