package dev.fakeanam.tokens;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The session tokens of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>By default, a token is for an ephemeral persona, as {@code createSessionToken} creates it without a
 * {@code personaConfig}. It is issued now, for the organization's first API key, and is valid for one hour on the
 * organization's clock. A test can also make changes that the API does not allow: it can let a token expire, for
 * example. The text of the token then stays the same.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface SessionTokens extends Resources<SessionToken, SessionTokenSpec, SessionTokenSpec> {}
