package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import dev.fakeanam.tokens.SessionToken;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the requests that an {@link Organization} received, and about its share links, personas, sessions
 * and session tokens.
 *
 * <p>The journal of an organization is limited. If it has dropped exchanges that could change the result, assertions
 * about requests fail.
 */
@Stable(since = "0.1.0")
public class OrganizationAssert extends AbstractOrganizationAssert {
    /**
     * Creates assertions about an organization.
     *
     * @param actual an organization
     */
    public OrganizationAssert(@Nullable Organization actual) {
        super(actual);
    }

    /**
     * Lets the following assertions wait for the code under test. Each assertion returns as soon as it holds. When the
     * time is over, it fails with the last reason. It fails at once if too many requests were received, because it can
     * no longer hold.
     *
     * <p>An assertion that holds from the start does not wait, so {@link #receivedNothing}, {@link #receivedAtMost} and
     * {@link #neverReceived} do not notice later requests. If the thread is interrupted, by JUnit's {@code @Timeout}
     * for example, the assertion fails at once with the last reason, and the thread stays interrupted.
     *
     * @param atMost how long each may wait, in real time; zero or more
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    @CheckReturnValue
    public OrganizationAssert within(Duration atMost) {
        waitAtMost(new Timeout(atMost));
        return this;
    }

    /**
     * Asserts that there is a share link.
     *
     * @param id its id
     * @return this
     */
    public OrganizationAssert hasShareLink(UUID id) {
        return hasShareLinkSatisfying(id, link -> {});
    }

    /**
     * Asserts that there is a share link that meets the requirements. All requirements are checked on the same state of
     * the link, even if it is changed meanwhile.
     *
     * @param id its id
     * @param requirements makes assertions about the link
     * @return this
     */
    public OrganizationAssert hasShareLinkSatisfying(UUID id, Consumer<ShareLinkAssert> requirements) {
        return hasSatisfying(shareLink(), id, requirements);
    }

    /**
     * Asserts that there is no share link with an id.
     *
     * @param id the id
     * @return this
     */
    public OrganizationAssert hasNoShareLink(UUID id) {
        return hasNo(shareLink(), id);
    }

    /**
     * Asserts how many share links there are.
     *
     * @param expected how many exactly
     * @return this
     */
    public OrganizationAssert hasShareLinkCount(int expected) {
        return hasCount(shareLink(), expected);
    }

    /**
     * Asserts that there is a persona.
     *
     * @param id its id
     * @return this
     */
    public OrganizationAssert hasPersona(UUID id) {
        return hasPersonaSatisfying(id, persona -> {});
    }

    /**
     * Asserts that there is a persona that meets the requirements. All requirements are checked on the same state of
     * the persona, even if it is changed meanwhile.
     *
     * @param id its id
     * @param requirements makes assertions about the persona
     * @return this
     */
    public OrganizationAssert hasPersonaSatisfying(UUID id, Consumer<PersonaAssert> requirements) {
        return hasSatisfying(persona(), id, requirements);
    }

    /**
     * Asserts that there is no persona with an id.
     *
     * @param id the id
     * @return this
     */
    public OrganizationAssert hasNoPersona(UUID id) {
        return hasNo(persona(), id);
    }

    /**
     * Asserts how many personas there are. The default persona counts once there is a share link that names no persona.
     *
     * @param expected how many exactly
     * @return this
     */
    public OrganizationAssert hasPersonaCount(int expected) {
        return hasCount(persona(), expected);
    }

    /**
     * Asserts that there is a session, active or ended.
     *
     * @param id its id
     * @return this
     */
    public OrganizationAssert hasSession(UUID id) {
        return hasSessionSatisfying(id, session -> {});
    }

    /**
     * Asserts that there is a session that meets the requirements. All requirements are checked on the same state of
     * the session, even if it is changed meanwhile.
     *
     * @param id its id
     * @param requirements makes assertions about the session
     * @return this
     */
    public OrganizationAssert hasSessionSatisfying(UUID id, Consumer<SessionAssert> requirements) {
        return hasSatisfying(session(), id, requirements);
    }

    /**
     * Asserts that there is no session with an id.
     *
     * @param id the id
     * @return this
     */
    public OrganizationAssert hasNoSession(UUID id) {
        return hasNo(session(), id);
    }

    /**
     * Asserts how many sessions there are, active and ended.
     *
     * @param expected how many exactly
     * @return this
     */
    public OrganizationAssert hasSessionCount(int expected) {
        return hasCount(session(), expected);
    }

    /**
     * Asserts how many sessions have not ended.
     *
     * @param expected how many exactly
     * @return this
     */
    public OrganizationAssert hasActiveSessions(int expected) {
        return eventually(() -> requireCount(
                "active sessions",
                actual.sessions().all().stream()
                        .filter(session -> !session.isEnded())
                        .toList(),
                expected));
    }

    /**
     * Asserts that there is a transcript of a session, and that it meets the requirements.
     *
     * @param sessionId the id of the session
     * @param requirements makes assertions about the transcript
     * @return this
     */
    public OrganizationAssert hasTranscriptSatisfying(UUID sessionId, Consumer<SessionTranscriptAssert> requirements) {
        return eventually(() ->
                requirements.accept(extracting(anam -> requireTranscript(sessionId), SessionTranscriptAssert::new)));
    }

    /**
     * Asserts that the organization has issued a session token, which may have expired.
     *
     * @param token the text that a client has
     * @return this
     */
    public OrganizationAssert hasIssuedToken(@Nullable String token) {
        return hasIssuedTokenSatisfying(token, issued -> {});
    }

    /**
     * Asserts that the organization has issued a session token that meets the requirements. The token may have expired.
     *
     * @param token the text that a client has
     * @param requirements makes assertions about the token: {@code issued -> issued.isFor(ada)} for example
     * @return this
     */
    public OrganizationAssert hasIssuedTokenSatisfying(
            @Nullable String token, Consumer<SessionTokenAssert> requirements) {
        return eventually(() ->
                requirements.accept(extracting(anam -> requireToken(String.valueOf(token)), SessionTokenAssert::new)));
    }

    private SessionTranscript requireTranscript(UUID sessionId) {
        return actual.sessions()
                .transcript(sessionId)
                .orElseThrow(() -> failed("have a transcript of the session\n  " + sessionId + "\nbut "
                        + actual.sessions()
                                .find(sessionId)
                                .map(session -> "the session has none:\n  " + shown(session))
                                .orElse("it has no such session")));
    }

    private SessionToken requireToken(String text) {
        return actual.sessionTokens().all().stream()
                .filter(token -> token.token().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> failed("have issued the session token\n  " + text + "\nbut it has not. " + why(text)));
    }

    private String why(String text) {
        try {
            actual.sessions().verify(text);
            return "";
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    private static Kind<ShareLink, ShareLinkAssert> shareLink() {
        return new Kind<>("share link", Organization::shareLinks, ShareLinkAssert::new);
    }

    private static Kind<Persona, PersonaAssert> persona() {
        return new Kind<>("persona", Organization::personas, PersonaAssert::new);
    }

    private static Kind<Session, SessionAssert> session() {
        return new Kind<>("session", Organization::sessions, SessionAssert::new);
    }
}
