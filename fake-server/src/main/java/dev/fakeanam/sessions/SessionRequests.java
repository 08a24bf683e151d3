package dev.fakeanam.sessions;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * The requests of sessions, to script them or to count them. Made for a static import:
 * {@code anam.on(createEngineSession()).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class SessionRequests {
    private SessionRequests() {}

    /** {@return a pattern that takes starts of sessions: {@code POST /v1/engine/session}} */
    public static RequestPattern createEngineSession() {
        return RequestPattern.operation("createEngineSession");
    }

    /** {@return a pattern that takes lists of sessions: {@code GET /v1/sessions}} */
    public static RequestPattern listSessions() {
        return RequestPattern.operation("listSessions");
    }

    /** {@return a pattern that takes reads of single sessions: {@code GET /v1/sessions/{id}}} */
    public static RequestPattern getSession() {
        return RequestPattern.operation("getSession");
    }

    /**
     * Returns a pattern that takes reads of one session.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern getSession(UUID id) {
        return getSession().withPathParam("id", id);
    }

    /** {@return a pattern that takes reads of transcripts: {@code GET /v1/sessions/{id}/transcript}} */
    public static RequestPattern getSessionTranscript() {
        return RequestPattern.operation("getSessionTranscript");
    }

    /**
     * Returns a pattern that takes reads of one session's transcript.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern getSessionTranscript(UUID id) {
        return getSessionTranscript().withPathParam("id", id);
    }

    /** {@return a pattern that takes reads of recordings: {@code GET /v1/sessions/{id}/recording}} */
    public static RequestPattern getSessionRecording() {
        return RequestPattern.operation("getSessionRecording");
    }

    /**
     * Returns a pattern that takes reads of one session's recording.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern getSessionRecording(UUID id) {
        return getSessionRecording().withPathParam("id", id);
    }

    /**
     * {@return a pattern that takes reads of how many sessions there are at once: {@code GET /v1/sessions/concurrency}}
     */
    public static RequestPattern getSessionConcurrency() {
        return RequestPattern.operation("getSessionConcurrency");
    }

    /** {@return a pattern that takes stops of sessions: {@code POST /v1/sessions/{id}/stop}} */
    public static RequestPattern stopSession() {
        return RequestPattern.operation("stopSession");
    }

    /**
     * Returns a pattern that takes the stop of one session.
     *
     * @param id the session's id
     * @return the pattern
     */
    public static RequestPattern stopSession(UUID id) {
        return stopSession().withPathParam("id", id);
    }
}
