package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.status.Stable;
import dev.fakeanam.tokens.SessionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link SessionToken}: what it is bound to, and how long it is valid. If you have the text that a
 * client received, use {@code assertThat(anam.sessions().verify(text)).isFor(ada)}, or
 * {@link OrganizationAssert#hasIssuedTokenSatisfying}.
 */
@Stable(since = "0.1.0")
public class SessionTokenAssert extends AbstractDocumentAssert<SessionTokenAssert, SessionToken, SessionToken> {

    /**
     * Creates assertions about a session token.
     *
     * @param actual a session token
     */
    public SessionTokenAssert(@Nullable SessionToken actual) {
        super(actual, SessionTokenAssert.class, "session token", SessionToken.CODEC, SessionToken.CODEC);
    }

    /**
     * Asserts the id, which is {@code sessionStoreId} in the text of the token.
     *
     * @param expected the expected id
     * @return this
     */
    public SessionTokenAssert hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * Asserts that the token is for one of the organization's personas.
     *
     * @param expected the expected persona, compared by its id
     * @return this
     */
    public SessionTokenAssert isFor(Persona expected) {
        return isFor(expected.id());
    }

    /**
     * Asserts that the token is for one of the organization's personas.
     *
     * @param expected the expected persona's id
     * @return this
     */
    public SessionTokenAssert isFor(UUID expected) {
        return hasField("personaId", expected);
    }

    /**
     * Asserts that the token is for a persona that it configures itself.
     *
     * @return this
     */
    public SessionTokenAssert isEphemeral() {
        return hasField("type", "ephemeral");
    }

    /**
     * Asserts how long the token is valid, from the moment it was issued. The organization's clock does not matter, so
     * this can also hold for an expired token.
     *
     * @param expected the time from {@code issuedAt} to {@code expiresAt}
     * @return this
     */
    public SessionTokenAssert expiresIn(Duration expected) {
        Duration was = Duration.between(existing().issuedAt(), existing().expiresAt());
        if (!was.equals(expected)) {
            throw failed("expire in\n  " + expected + "\nfrom when it was issued, but it expires in\n  " + was);
        }
        return this;
    }

    /**
     * Asserts when the token was issued.
     *
     * @param expected the expected moment, compared in whole milliseconds
     * @return this
     */
    public SessionTokenAssert wasIssuedAt(Instant expected) {
        return hasField("issuedAt", expected);
    }

    /**
     * Asserts when the token expires.
     *
     * @param expected the expected moment, compared in whole milliseconds
     * @return this
     */
    public SessionTokenAssert expiresAt(Instant expected) {
        return hasField("expiresAt", expected);
    }

    /**
     * Asserts that an organization has issued the token, which may have expired.
     *
     * @param expected the organization
     * @return this
     */
    public SessionTokenAssert isIssuedBy(Organization expected) {
        String token = existing().token();
        boolean isIssued = expected.sessionTokens()
                .find(actual.id())
                .filter(issued -> issued.token().equals(token))
                .isPresent();
        if (!isIssued) {
            throw failed("be issued by\n  " + shown(expected) + "\nbut that has no such token");
        }
        return this;
    }

    /**
     * Asserts the value of a field of {@code personaConfig}.
     *
     * @param field the field's name
     * @param expected the expected value, as JSON; numbers are compared by value
     * @return this
     */
    public SessionTokenAssert hasPersonaConfig(String field, @Nullable Object expected) {
        return hasFieldIn("personaConfig", field, expected);
    }

    /**
     * Asserts the value of an option of {@code sessionOptions}.
     *
     * @param option the option's name
     * @param expected the expected value, as JSON; numbers are compared by value
     * @return this
     */
    public SessionTokenAssert hasSessionOption(String option, @Nullable Object expected) {
        return hasFieldIn("sessionOptions", option, expected);
    }

    /**
     * Asserts the client label, by which its sessions can be found.
     *
     * @param expected the expected label
     * @return this
     */
    public SessionTokenAssert hasClientLabel(String expected) {
        return hasField("clientLabel", expected);
    }

    /**
     * Asserts that there is no client label.
     *
     * @return this
     */
    public SessionTokenAssert hasNoClientLabel() {
        return hasField("clientLabel", null);
    }

    /**
     * Asserts which API key the token was issued for.
     *
     * @param expected the expected key's id
     * @return this
     */
    public SessionTokenAssert hasApiKeyId(UUID expected) {
        return hasField("apiKeyId", expected);
    }

    @Override
    SessionToken document() {
        return actual;
    }
}
