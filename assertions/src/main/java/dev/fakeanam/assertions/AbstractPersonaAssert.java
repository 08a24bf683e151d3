package dev.fakeanam.assertions;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import dev.fakeanam.voices.Voice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what a persona and its summary in a list both show.
 *
 * @param <SELF> the type that each method returns
 * @param <ACTUAL> the type of the subject
 */
@Stable(since = "0.1.0")
public abstract class AbstractPersonaAssert<SELF extends AbstractPersonaAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractDocumentAssert<SELF, ACTUAL, ACTUAL> {

    AbstractPersonaAssert(@Nullable ACTUAL actual, Class<SELF> self, Codec<ACTUAL> codec) {
        super(actual, self, "persona", codec, codec);
    }

    /**
     * @param expected the id it must have
     * @return this
     */
    public SELF hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * @param expected the name it must have
     * @return this
     */
    public SELF hasName(String expected) {
        return hasField("name", expected);
    }

    /**
     * @param expected the description it must have
     * @return this
     */
    public SELF hasDescription(String expected) {
        return hasField("description", expected);
    }

    /**
     * @param expected the preset that it must have been made from
     * @return this
     */
    public SELF hasPersonaPreset(String expected) {
        return hasField("personaPreset", expected);
    }

    /**
     * @param expected the avatar it must have, by its id
     * @return this
     */
    public SELF hasAvatar(Avatar expected) {
        return hasAvatar(expected.id());
    }

    /**
     * @param expected the id of the avatar it must have
     * @return this
     */
    public SELF hasAvatar(UUID expected) {
        return hasField("avatar.id", expected);
    }

    /** {@return this, if there is no avatar} */
    public SELF hasNoAvatar() {
        return hasField("avatar", null);
    }

    /**
     * @param expected the voice it must have, by its id
     * @return this
     */
    public SELF hasVoice(Voice expected) {
        return hasVoice(expected.id());
    }

    /**
     * @param expected the id of the voice it must have
     * @return this
     */
    public SELF hasVoice(UUID expected) {
        return hasField("voice.id", expected);
    }

    /** {@return this, if there is no voice} */
    public SELF hasNoVoice() {
        return hasField("voice", null);
    }

    /**
     * @param expected how fast it must speak, 1 for as usual
     * @return this
     */
    public SELF hasVoiceSpeed(double expected) {
        return hasField("voiceSpeed", expected);
    }

    /**
     * @param expected the moment it must have been made at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF wasCreatedAt(Instant expected) {
        return hasField("createdAt", expected);
    }

    /**
     * @param expected the moment it must have been changed last at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF wasUpdatedAt(Instant expected) {
        return hasField("updatedAt", expected);
    }

    @Override
    ACTUAL document() {
        return actual;
    }
}
