package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import java.util.function.BiFunction;

/**
 * Something that a test can do with a room besides giving, reading, changing and removing.
 *
 * @param room the room
 * @param path what the admin API's path calls it: {@code visits}
 * @param summary what it does, for the OpenAPI document
 * @param input what it takes
 * @param output what it returns
 * @param action does it, while the organization's lock is held
 */
public record ResourceAction<S, I, O>(
        Room<S> room,
        String path,
        String summary,
        JsonCodec<I> input,
        JsonCodec<O> output,
        BiFunction<S, I, O> action) {}
