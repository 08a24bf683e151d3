package dev.fakeanam.sessions;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;
import dev.fakeanam.tokens.SessionToken;
import java.util.Optional;
import java.util.UUID;

/**
 * The sessions of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>By default, a session begins now, is active, and has an ephemeral persona. A test can also make changes that the
 * API does not allow: it can add a transcript, for example.
 *
 * <p>A session ends when it is stopped, when a test ends it, or when the {@code maxSessionLengthSeconds} of its persona
 * are over on the organization's clock. A stopped session stays active until the clock moves, or until the organization
 * has answered one more request (assumed, {@code A27}).
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Sessions extends Resources<Session, SessionSpec, SessionSpec> {

    /**
     * Reads what was said in a session.
     *
     * @param id the session's id
     * @return the transcript; empty if there is none, or no such session
     */
    Optional<SessionTranscript> transcript(UUID id);

    /**
     * Checks a session token, as {@code createEngineSession} does.
     *
     * @param token the text that a client has
     * @return the token, with what it is bound to
     * @throws IllegalArgumentException if the text is not a session token, or the token belongs to another
     *     organization, is unknown or has expired. The message says which
     */
    SessionToken verify(String token);

    /** {@return how many sessions may be active at once; 5 at first (assumed, {@code A26})} */
    int concurrencyLimit();

    /**
     * Limits how many sessions may be active at once. Active sessions continue. Sessions that a test creates, or that a
     * visit of a share link begins, are never refused, but they count (assumed, {@code A26}).
     *
     * @param limit how many; 0 refuses all
     * @throws IllegalArgumentException if the limit is below 0
     */
    void concurrencyLimit(int limit);
}
