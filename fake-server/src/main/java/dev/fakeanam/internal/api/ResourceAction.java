package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import java.util.function.BiFunction;

/**
 * A further action of a test on a room, in addition to making, reading, changing and removing.
 *
 * @param room the room
 * @param path what the admin API's path calls it: {@code visits}
 * @param summary what it does, for the OpenAPI document
 * @param input what it takes
 * @param output what it returns
 * @param action performs it, while the caller holds the organization's lock
 */
public record ResourceAction<S, I, O>(
        Room<S> room,
        String path,
        String summary,
        JsonCodec<I> input,
        JsonCodec<O> output,
        BiFunction<S, I, O> action) {}
