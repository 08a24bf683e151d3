package dev.fakeanam.tokens;

import java.util.Locale;

/**
 * Where a session has its persona from.
 *
 * <p>Source: seen in tokens of the real API.
 */
public enum SessionTokenType {
    /** From the token itself, which configures one for this session. */
    EPHEMERAL,
    /** From the organization, which has it. */
    STATEFUL;

    /** {@return the type as the API writes it: {@code stateful}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
