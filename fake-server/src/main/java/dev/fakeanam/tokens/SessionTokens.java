package dev.fakeanam.tokens;

import dev.fakeanam.api.Resources;

/**
 * The session tokens of one organization, as a test arranges and sees them. Thread-safe.
 *
 * <p>By default a token is as {@code createSessionToken} makes it without a {@code personaConfig}. It is for an
 * ephemeral persona, and issued now for the organization's first API key. It is valid for one hour on the
 * organization's clock. A change does what only Anam itself could: it expires a token for example. The text of a token
 * stays as it is then.
 */
public interface SessionTokens extends Resources<SessionToken, SessionTokenSpec, SessionTokenSpec> {}
