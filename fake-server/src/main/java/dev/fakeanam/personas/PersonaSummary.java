package dev.fakeanam.personas;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import dev.fakeanam.voices.Voice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code listPersonas} shows of a persona. Immutable.
 *
 * <p>Source: documented by Anam.
 *
 * @param id the id
 * @param name the name
 * @param description a description; empty for none
 * @param personaPreset the preset that the persona was created from; empty for none
 * @param avatar what it looks like; null for none
 * @param voice what it sounds like; null for none
 * @param voiceSpeed how fast it speaks; 1 is the usual speed; null without a voice
 * @param isDefaultPersona whether share links that name no persona open this one
 * @param languageCode the language that it speaks; {@code inherit} if none is set
 * @param createdAt when it was created
 * @param updatedAt the moment it was last changed
 */
@Stable(since = "0.1.0")
public record PersonaSummary(
        UUID id,
        String name,
        String description,
        String personaPreset,
        @Nullable Avatar avatar,
        @Nullable Voice voice,
        @Nullable Double voiceSpeed,
        boolean isDefaultPersona,
        String languageCode,
        Instant createdAt,
        Instant updatedAt) {

    /** Reads and writes a summary: an object with the names of the components. */
    public static final Codec<PersonaSummary> CODEC = JsonCodec.of(PersonaSummary.class)
            .field("id", JsonCodec.uuid())
            .field("name", JsonCodec.text())
            .field("description", JsonCodec.text())
            .field("personaPreset", JsonCodec.text())
            .field("avatar", JsonCodec.of(Avatar.CODEC).orNull())
            .field("voice", JsonCodec.of(Voice.CODEC).orNull())
            .field("voiceSpeed", JsonCodec.number().orNull())
            .field("isDefaultPersona", JsonCodec.bool())
            .field("languageCode", JsonCodec.text())
            .field("createdAt", JsonCodec.dateTime())
            .field("updatedAt", JsonCodec.dateTime())
            .build();

    /**
     * Reads a summary from its JSON.
     *
     * @param json an object with at least the fields above; others are ignored
     * @return the summary
     * @throws dev.fakeanam.json.MalformedJsonException if the text is not such a document; the message names the field
     */
    public static PersonaSummary fromJson(String json) {
        return CODEC.parse(json);
    }
}
