package dev.fakeanam.tokens;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;

/**
 * Selects requests for session tokens, to script or to count them. Made for a static import:
 * {@code anam.on(createSessionToken()).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class SessionTokenRequests {
    private SessionTokenRequests() {}

    /** {@return a pattern for requests that create a session token: {@code POST /v1/auth/session-token}} */
    public static RequestPattern createSessionToken() {
        return RequestPattern.operation("createSessionToken");
    }
}
