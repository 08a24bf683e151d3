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
     * @param expected the id it must have
     * @return this
     */
    public SELF hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * @param expected the organization's persona that the session must be with, by its id
     * @return this
     */
    public SELF isOf(Persona expected) {
        return isOf(expected.id());
    }

    /**
     * @param expected the id of the organization's persona that the session must be with
     * @return this
     */
    public SELF isOf(UUID expected) {
        return hasField("personaId", expected);
    }

    /** {@return this, if the session is with a persona that was configured for it alone} */
    public SELF isEphemeral() {
        return hasField("personaId", null);
    }

    /** {@return this, if the session has not ended} */
    public SELF isActive() {
        return hasField("endTime", null);
    }

    /** {@return this, if the session has ended, however it did} */
    public SELF hasEnded() {
        if (at("endTime") == null) {
            throw failed("have ended, but its endTime is null");
        }
        return myself;
    }

    /**
     * @param exitStatus why the session must have ended: {@link Session#NORMAL_EXIT} for example
     * @return this
     */
    public SELF hasEndedWith(String exitStatus) {
        return hasField("exitStatus", exitStatus);
    }

    /**
     * @param expected how long the session must have lasted, compared in whole milliseconds, as on the wire; one that
     *     goes on has no length
     * @return this
     */
    public SELF hasLength(Duration expected) {
        return hasField("sessionLengthMs", expected.toMillis());
    }

    /**
     * @param expected the moment it must have begun at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF startedAt(Instant expected) {
        return hasField("startTime", expected);
    }

    /**
     * @param expected the moment it must have ended at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF endedAt(Instant expected) {
        return hasField("endTime", expected);
    }

    /**
     * @param expected the text by which the session must be found
     * @return this
     */
    public SELF hasClientLabel(String expected) {
        return hasField("clientLabel", expected);
    }

    /** {@return this, if there is no text by which the session can be found} */
    public SELF hasNoClientLabel() {
        return hasField("clientLabel", null);
    }

    /**
     * @param field the name of a field of its {@code personaConfig}: the persona as it was when the session began
     * @param expected the value that it must have, as JSON; numbers are compared by value
     * @return this
     */
    public SELF hasPersonaConfig(String field, @Nullable Object expected) {
        return hasFieldIn("personaConfig", field, expected);
    }

    /**
     * @param field the name of a field of its {@code clientMetadata}: what the client said of itself
     * @param expected the value that it must have, as JSON; numbers are compared by value
     * @return this
     */
    public SELF hasClientMetadata(String field, @Nullable Object expected) {
        return hasFieldIn("clientMetadata", field, expected);
    }

    /**
     * @param expected the id of the API key that it must have been begun with
     * @return this
     */
    public SELF hasApiKeyId(UUID expected) {
        return hasField("apiKeyId", expected);
    }

    /** {@return this, if no API key began the session, but a share link} */
    public SELF hasNoApiKeyId() {
        return hasField("apiKeyId", null);
    }

    /**
     * @param expected the id that the organization must have
     * @return this
     */
    public SELF hasOrganizationId(String expected) {
        return hasField("organizationId", expected);
    }

    /** {@return this, if an engine streams the session, which can therefore be stopped} */
    public SELF hasEngine() {
        if (at("engineHost") == null) {
            throw failed("have an engine, but its engineHost is null");
        }
        return myself;
    }

    /** {@return this, if no engine streams the session, which can therefore not be stopped} */
    public SELF hasNoEngine() {
        return hasField("engineHost", null);
    }

    /**
     * @param expected the moment it must have been made at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF wasCreatedAt(Instant expected) {
        return hasField("createdAt", expected);
    }
}
