package dev.fakeanam.sessions;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * Selects requests that are about sessions, to script or to count them. Made for a static import:
 * {@code anam.on(createEngineSession()).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class SessionRequests {
    private SessionRequests() {}

    /** {@return a pattern for requests that start a session: {@code POST /v1/engine/session}} */
    public static RequestPattern createEngineSession() {
        return RequestPattern.operation("createEngineSession");
    }

    /** {@return a pattern for requests that list sessions: {@code GET /v1/sessions}} */
    public static RequestPattern listSessions() {
        return RequestPattern.operation("listSessions");
    }

    /** {@return a pattern for requests that read any single session: {@code GET /v1/sessions/{id}}} */
    public static RequestPattern getSession() {
        return RequestPattern.operation("getSession");
    }

    /**
     * Returns a pattern for requests that read one session.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern getSession(UUID id) {
        return getSession().withPathParam("id", id);
    }

    /** {@return a pattern for requests that read any transcript: {@code GET /v1/sessions/{id}/transcript}} */
    public static RequestPattern getSessionTranscript() {
        return RequestPattern.operation("getSessionTranscript");
    }

    /**
     * Returns a pattern for requests that read the transcript of one session.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern getSessionTranscript(UUID id) {
        return getSessionTranscript().withPathParam("id", id);
    }

    /** {@return a pattern for requests that read any recording: {@code GET /v1/sessions/{id}/recording}} */
    public static RequestPattern getSessionRecording() {
        return RequestPattern.operation("getSessionRecording");
    }

    /**
     * Returns a pattern for requests that read the recording of one session.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern getSessionRecording(UUID id) {
        return getSessionRecording().withPathParam("id", id);
    }

    /** {@return a pattern for requests that read how many sessions are active: {@code GET /v1/sessions/concurrency}} */
    public static RequestPattern getSessionConcurrency() {
        return RequestPattern.operation("getSessionConcurrency");
    }

    /** {@return a pattern for requests that stop any session: {@code POST /v1/sessions/{id}/stop}} */
    public static RequestPattern stopSession() {
        return RequestPattern.operation("stopSession");
    }

    /**
     * Returns a pattern for requests that stop one session.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern stopSession(UUID id) {
        return stopSession().withPathParam("id", id);
    }
}
