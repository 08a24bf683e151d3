package dev.fakeanam.internal.engine;

import java.time.InstantSource;

/**
 * What holds for all organizations of a server.
 *
 * @param realTime where their clocks start
 * @param limits how much each journal keeps
 * @param failingIds whether there are ids that fail
 * @param organizations how many of them may be open at a time
 */
public record EngineOptions(InstantSource realTime, JournalLimits limits, boolean failingIds, int organizations) {}
