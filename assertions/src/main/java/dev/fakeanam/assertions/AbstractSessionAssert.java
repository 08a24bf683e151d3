package dev.fakeanam.assertions;

import dev.fakeanam.json.Codec;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the sixteen fields that every session has, with or without the calls of tools in it.
 *
 * @param <SELF> the type that each method returns
 * @param <ACTUAL> the type of the subject
 */
@Stable(since = "0.1.0")
public abstract class AbstractSessionAssert<SELF extends AbstractSessionAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractDocumentAssert<SELF, ACTUAL, Session> {

    AbstractSessionAssert(@Nullable ACTUAL actual, Class<SELF> self, Codec<ACTUAL> codec) {
        super(actual, self, "session", codec, Session.CODEC);
    }

    /**
     * Asserts the id.
     *
     * @param expected the expected id
     * @return this
     */
    public SELF hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * Asserts that the session is with one of the organization's personas.
     *
     * @param expected the expected persona, compared by its id
     * @return this
     */
    public SELF isOf(Persona expected) {
        return isOf(expected.id());
    }

    /**
     * Asserts that the session is with one of the organization's personas.
     *
     * @param expected the expected persona's id
     * @return this
     */
    public SELF isOf(UUID expected) {
        return hasField("personaId", expected);
    }

    /**
     * Asserts that the session has an ephemeral persona, which was configured for this session only.
     *
     * @return this
     */
    public SELF isEphemeral() {
        return hasField("personaId", null);
    }

    /**
     * Asserts that the session has not ended.
     *
     * @return this
     */
    public SELF isActive() {
        return hasField("endTime", null);
    }

    /**
     * Asserts that the session has ended.
     *
     * @return this
     */
    public SELF hasEnded() {
        if (at("endTime") == null) {
            throw failed("have ended, but its endTime is null");
        }
        return myself;
    }

    /**
     * Asserts that the session has ended, and why.
     *
     * @param exitStatus the expected reason: {@link Session#NORMAL_EXIT} for example
     * @return this
     */
    public SELF hasEndedWith(String exitStatus) {
        return hasField("exitStatus", exitStatus);
    }

    /**
     * Asserts how long the session lasted.
     *
     * @param expected the expected length, compared in whole milliseconds, as on the wire. A session that goes on has
     *     no length
     * @return this
     */
    public SELF hasLength(Duration expected) {
        return hasField("sessionLengthMs", expected.toMillis());
    }

    /**
     * Asserts when the session began.
     *
     * @param expected the expected moment, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF startedAt(Instant expected) {
        return hasField("startTime", expected);
    }

    /**
     * Asserts when the session ended.
     *
     * @param expected the expected moment, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF endedAt(Instant expected) {
        return hasField("endTime", expected);
    }

    /**
     * Asserts the client label, by which the session can be found.
     *
     * @param expected the expected label
     * @return this
     */
    public SELF hasClientLabel(String expected) {
        return hasField("clientLabel", expected);
    }

    /**
     * Asserts that there is no client label.
     *
     * @return this
     */
    public SELF hasNoClientLabel() {
        return hasField("clientLabel", null);
    }

    /**
     * Asserts the value of a field of {@code personaConfig}, the persona as it was when the session began.
     *
     * @param field the field's name
     * @param expected the expected value, as JSON; numbers are compared by value
     * @return this
     */
    public SELF hasPersonaConfig(String field, @Nullable Object expected) {
        return hasFieldIn("personaConfig", field, expected);
    }

    /**
     * Asserts the value of a field of {@code clientMetadata}, what the client said of itself.
     *
     * @param field the field's name
     * @param expected the expected value, as JSON; numbers are compared by value
     * @return this
     */
    public SELF hasClientMetadata(String field, @Nullable Object expected) {
        return hasFieldIn("clientMetadata", field, expected);
    }

    /**
     * Asserts which API key began the session.
     *
     * @param expected the expected key's id
     * @return this
     */
    public SELF hasApiKeyId(UUID expected) {
        return hasField("apiKeyId", expected);
    }

    /**
     * Asserts that a share link began the session, and no API key.
     *
     * @return this
     */
    public SELF hasNoApiKeyId() {
        return hasField("apiKeyId", null);
    }

    /**
     * Asserts which organization it belongs to.
     *
     * @param expected the expected organization's id
     * @return this
     */
    public SELF hasOrganizationId(String expected) {
        return hasField("organizationId", expected);
    }

    /**
     * Asserts that an engine streams the session, which can therefore be stopped.
     *
     * @return this
     */
    public SELF hasEngine() {
        if (at("engineHost") == null) {
            throw failed("have an engine, but its engineHost is null");
        }
        return myself;
    }

    /**
     * Asserts that no engine streams the session, which can therefore not be stopped.
     *
     * @return this
     */
    public SELF hasNoEngine() {
        return hasField("engineHost", null);
    }

    /**
     * Asserts when it was created.
     *
     * @param expected the expected moment, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF wasCreatedAt(Instant expected) {
        return hasField("createdAt", expected);
    }
}
