package dev.fakeanam.tokens;

import dev.fakeanam.matching.RequestPattern;

/**
 * The requests of session tokens, to script them or to count them. Made for a static import:
 * {@code anam.on(createSessionToken()).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
public final class SessionTokenRequests {
    private SessionTokenRequests() {}

    /** {@return a pattern that takes requests for session tokens: {@code POST /v1/auth/session-token}} */
    public static RequestPattern createSessionToken() {
        return RequestPattern.operation("createSessionToken");
    }
}
