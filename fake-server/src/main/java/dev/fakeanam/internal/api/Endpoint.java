package dev.fakeanam.internal.api;

import org.jspecify.annotations.Nullable;

/**
 * An operation and what it does.
 *
 * @param operation the operation
 * @param action what it does to a room's state
 * @param resource what the {@code {id}} of its path names; null where it has none
 * @param <S> the room's state
 */
public record Endpoint<S>(
        Operation operation, Action<S> action, @Nullable Resource<S, ?, ?, ?> resource) {

    /** Performs an operation, or throws a {@link RefusedException} before anything is changed. */
    @FunctionalInterface
    public interface Action<S> {
        ApiAnswer perform(S state, ApiRequest request);
    }
}
