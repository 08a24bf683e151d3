package dev.fakeanam.tokens;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * Where the persona of a session comes from.
 *
 * <p>Source: seen in tokens of the real API.
 */
@Stable(since = "0.1.0")
public enum SessionTokenType {
    /** The token itself configures the persona. */
    EPHEMERAL,
    /** The persona is one of the organization's. */
    STATEFUL;

    /** {@return the type as the API writes it: {@code stateful}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
