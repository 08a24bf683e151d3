package dev.fakeanam.internal.api;

import org.jspecify.annotations.Nullable;

/**
 * Lets an operation be called with a bearer token that is not an API key.
 *
 * @param <S> the state of the room that issues such tokens
 */
public interface BearerTokens<S> {

    /** {@return the {@code organizationId} that a token names, unchecked; null for a text that is no such token} */
    @Nullable
    String organizationId(String token);

    /** Whether the organization has issued the token, and it is valid now. */
    boolean accepts(S state, String token);
}
