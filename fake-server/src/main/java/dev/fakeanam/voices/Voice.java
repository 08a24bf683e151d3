package dev.fakeanam.voices;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voice, as the API returns it: what a persona sounds like.
 *
 * <p>Immutable: it stays the same when the voice changes. Date-times are in whole milliseconds, as in JSON; fractions
 * are cut off. The JSON object has the fields below, with the same names, in this order.
 *
 * <p>Source: documented by Anam.
 *
 * @param id the id, which also names the voice in paths
 * @param displayName the name
 * @param provider the provider that produces the voice
 * @param providerVoiceId the id that the provider has for the voice; null if there is none
 * @param providerModelId the provider's model; null if there is none
 * @param sampleUrl the URL of a recording; null if there is none
 * @param previewSampleUrl the URL of a preview; null if there is none
 * @param gender the gender that the voice sounds like; null if it is not known
 * @param country the country of its accent, as a code of two letters; null if it is not known
 * @param description what it sounds like; null if it is not known
 * @param displayTags words by which people find it
 * @param isZdr whether the provider retains no data
 * @param createdByOrganizationId the id of the organization that created it; null for Anam's own
 * @param createdAt when the voice was created
 * @param updatedAt the moment of the last update
 */
@Stable(since = "0.1.0")
public record Voice(
        UUID id,
        String displayName,
        VoiceProvider provider,
        @Nullable String providerVoiceId,
        @Nullable String providerModelId,
        @Nullable String sampleUrl,
        @Nullable String previewSampleUrl,
        @Nullable VoiceGender gender,
        @Nullable String country,
        @Nullable String description,
        List<String> displayTags,
        boolean isZdr,
        @Nullable String createdByOrganizationId,
        Instant createdAt,
        Instant updatedAt) {

    /** Reads and writes a voice: an object with the names of the components. */
    public static final Codec<Voice> CODEC = JsonCodec.of(Voice.class)
            .field("id", JsonCodec.uuid())
            .field("displayName", JsonCodec.text())
            .field("provider", JsonCodec.oneOf(VoiceProvider.class))
            .field("providerVoiceId", JsonCodec.text().orNull())
            .field("providerModelId", JsonCodec.text().orNull())
            .field("sampleUrl", JsonCodec.url().orNull())
            .field("previewSampleUrl", JsonCodec.url().orNull())
            .field("gender", JsonCodec.oneOf(VoiceGender.class).orNull())
            .field("country", JsonCodec.text().orNull())
            .field("description", JsonCodec.text().orNull())
            .field("displayTags", JsonCodec.list(JsonCodec.text()))
            .field("isZdr", JsonCodec.bool())
            .field("createdByOrganizationId", JsonCodec.text().orNull())
            .field("createdAt", JsonCodec.dateTime())
            .field("updatedAt", JsonCodec.dateTime())
            .build();

    public Voice {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        displayTags = List.copyOf(displayTags);
    }

    /**
     * Reads a voice from its JSON.
     *
     * @param json an object with at least the fields above; others are ignored
     * @return the voice
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static Voice fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the voice as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
