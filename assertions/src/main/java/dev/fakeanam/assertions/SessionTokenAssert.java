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
 * Assertions about a {@link SessionToken}: what it is bound to, and how long it is valid. An organization finds the
 * token of a text that a client has: {@code assertThat(anam.sessions().verify(text)).isFor(ada)}, or
 * {@link OrganizationAssert#hasIssuedTokenSatisfying}.
 */
@Stable(since = "0.1.0")
public class SessionTokenAssert extends AbstractDocumentAssert<SessionTokenAssert, SessionToken, SessionToken> {

    /** @param actual a session token */
    public SessionTokenAssert(@Nullable SessionToken actual) {
        super(actual, SessionTokenAssert.class, "session token", SessionToken.CODEC, SessionToken.CODEC);
    }

    /**
     * @param expected the id it must have, {@code sessionStoreId} in the text of the token
     * @return this
     */
    public SessionTokenAssert hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * @param expected the organization's persona that the token must be for, by its id
     * @return this
     */
    public SessionTokenAssert isFor(Persona expected) {
        return isFor(expected.id());
    }

    /**
     * @param expected the id of the organization's persona that the token must be for
     * @return this
     */
    public SessionTokenAssert isFor(UUID expected) {
        return hasField("personaId", expected);
    }

    /** {@return this, if the token is for a persona that it configures itself} */
    public SessionTokenAssert isEphemeral() {
        return hasField("type", "ephemeral");
    }

    /**
     * Asserts how long the token is valid, from the moment it was issued. The organization's clock does not matter, so
     * this holds of an expired token as well.
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
     * @param expected the moment it must have been issued at, compared in whole milliseconds
     * @return this
     */
    public SessionTokenAssert wasIssuedAt(Instant expected) {
        return hasField("issuedAt", expected);
    }

    /**
     * @param expected the moment from which on it must be refused, compared in whole milliseconds
     * @return this
     */
    public SessionTokenAssert expiresAt(Instant expected) {
        return hasField("expiresAt", expected);
    }

    /**
     * Asserts that an organization has issued the token. It may have expired since.
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
     * @param field the name of a field of its {@code personaConfig}
     * @param expected the value that it must have, as JSON; numbers are compared by value
     * @return this
     */
    public SessionTokenAssert hasPersonaConfig(String field, @Nullable Object expected) {
        return hasFieldIn("personaConfig", field, expected);
    }

    /**
     * @param option the name of one of its {@code sessionOptions}
     * @param expected the value that it must have, as JSON; numbers are compared by value
     * @return this
     */
    public SessionTokenAssert hasSessionOption(String option, @Nullable Object expected) {
        return hasFieldIn("sessionOptions", option, expected);
    }

    /**
     * @param expected the text by which its sessions must be found
     * @return this
     */
    public SessionTokenAssert hasClientLabel(String expected) {
        return hasField("clientLabel", expected);
    }

    /** {@return this, if there is no text by which its sessions can be found} */
    public SessionTokenAssert hasNoClientLabel() {
        return hasField("clientLabel", null);
    }

    /**
     * @param expected the id of the API key that it must have been issued for
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
