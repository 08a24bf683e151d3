package dev.fakeanam.internal.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation and its action.
 *
 * @param operation the operation
 * @param action what it does to a room's state
 * @param resource what the {@code {id}} of its path names; null if it has none
 * @param tokens the tokens that it takes in place of an API key; null if it takes none
 * @param open answers a request without a known API key; null if one is needed
 * @param <S> the room's state
 */
public record Endpoint<S>(
        Operation operation,
        Action<S> action,
        @Nullable Resource<S, ?, ?, ?> resource,
        @Nullable BearerTokens<S> tokens,
        @Nullable Function<ApiRequest, ApiResult> open) {

    /** Performs an operation, or throws a {@link RefusedException} before anything is changed. */
    @FunctionalInterface
    public interface Action<S> {
        ApiResult perform(S state, ApiRequest request);
    }

    /** {@return the same endpoint, which may also be called with such tokens} */
    public Endpoint<S> takes(BearerTokens<S> newTokens) {
        return new Endpoint<>(operation, action, resource, newTokens, open);
    }
}
