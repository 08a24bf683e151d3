package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A value that each organization has once, and that tests, the admin API and seeds can set.
 *
 * @param room the room
 * @param path what the admin API's path calls it: {@code session-limits}
 * @param field what a seed calls it: {@code sessionLimits}
 * @param summary what it is, for the OpenAPI document: {@code the limits of sessions}
 * @param codec reads and writes it
 * @param read reads it, while the organization's lock is held
 * @param write sets it, while the organization's lock is held
 */
public record Setting<S, T>(
        Room<S> room,
        String path,
        String field,
        String summary,
        JsonCodec<T> codec,
        Function<S, T> read,
        BiConsumer<S, T> write) {}
