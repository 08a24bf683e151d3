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
     * Asserts the id.
     *
     * @param expected the expected id
     * @return this
     */
    public SELF hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * Asserts the name.
     *
     * @param expected the expected name
     * @return this
     */
    public SELF hasName(String expected) {
        return hasField("name", expected);
    }

    /**
     * Asserts the description.
     *
     * @param expected the expected description
     * @return this
     */
    public SELF hasDescription(String expected) {
        return hasField("description", expected);
    }

    /**
     * Asserts which preset it was created from.
     *
     * @param expected the expected preset
     * @return this
     */
    public SELF hasPersonaPreset(String expected) {
        return hasField("personaPreset", expected);
    }

    /**
     * Asserts which avatar it has.
     *
     * @param expected the expected avatar, compared by its id
     * @return this
     */
    public SELF hasAvatar(Avatar expected) {
        return hasAvatar(expected.id());
    }

    /**
     * Asserts which avatar it has.
     *
     * @param expected the expected avatar's id
     * @return this
     */
    public SELF hasAvatar(UUID expected) {
        return hasField("avatar.id", expected);
    }

    /**
     * Asserts that there is no avatar.
     *
     * @return this
     */
    public SELF hasNoAvatar() {
        return hasField("avatar", null);
    }

    /**
     * Asserts which voice it has.
     *
     * @param expected the expected voice, compared by its id
     * @return this
     */
    public SELF hasVoice(Voice expected) {
        return hasVoice(expected.id());
    }

    /**
     * Asserts which voice it has.
     *
     * @param expected the expected voice's id
     * @return this
     */
    public SELF hasVoice(UUID expected) {
        return hasField("voice.id", expected);
    }

    /**
     * Asserts that there is no voice.
     *
     * @return this
     */
    public SELF hasNoVoice() {
        return hasField("voice", null);
    }

    /**
     * Asserts how fast it speaks.
     *
     * @param expected the expected speed; 1 is the usual one
     * @return this
     */
    public SELF hasVoiceSpeed(double expected) {
        return hasField("voiceSpeed", expected);
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

    /**
     * Asserts when it was last changed.
     *
     * @param expected the expected moment, compared in whole milliseconds, as on the wire
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
