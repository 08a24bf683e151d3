package dev.fakeanam.voices;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.Urls;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a voice to create, or a change to one. In a new voice, fields that you leave out have the defaults that the
 * methods below name.
 *
 * <p>In JSON, it has the fields of a {@link Voice}, and {@code deleted}. All are optional:
 * {@code {"displayName":"Ada","gender":"FEMALE"}}. A change cannot set {@code id}, {@code createdAt} or
 * {@code deleted}.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class VoiceSpec {

    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<VoiceSpec> CODEC = JsonCodec.fields("VoiceSpec")
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
            .field("createdAt", DateTimeRange.CODEC)
            .field("updatedAt", DateTimeRange.CODEC)
            .field("deleted", JsonCodec.bool())
            .strict()
            .build()
            .map(VoiceSpec.class, VoiceSpec::new, spec -> spec.fields);

    private final Map<String, @Nullable Object> fields;

    private VoiceSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * Sets the id.
     *
     * @param id the id; by default one that derives from the organization's name
     * @return this
     */
    public VoiceSpec id(UUID id) {
        return put("id", id);
    }

    /**
     * Sets the name.
     *
     * @param displayName the name; by default {@code Voice}
     * @return this
     */
    public VoiceSpec displayName(String displayName) {
        return put("displayName", displayName);
    }

    /**
     * Sets the provider that produces it.
     *
     * @param provider the provider; by default {@code CARTESIA}
     * @return this
     */
    public VoiceSpec provider(VoiceProvider provider) {
        return put("provider", provider);
    }

    /**
     * Sets the id that the provider has for the voice.
     *
     * @param providerVoiceId the id; by default the id of the voice; null for none
     * @return this
     */
    public VoiceSpec providerVoiceId(@Nullable String providerVoiceId) {
        return put("providerVoiceId", providerVoiceId);
    }

    /**
     * Sets the model of the provider.
     *
     * @param providerModelId the model; by default {@code sonic-3.5}; null for none
     * @return this
     */
    public VoiceSpec providerModelId(@Nullable String providerModelId) {
        return put("providerModelId", providerModelId);
    }

    /**
     * Sets the URL of a recording.
     *
     * @param sampleUrl the URL; by default a file of the fake; null for none
     * @return this
     * @throws IllegalArgumentException if it is not an absolute URL
     */
    public VoiceSpec sampleUrl(@Nullable String sampleUrl) {
        return put("sampleUrl", sampleUrl == null ? null : Urls.require(sampleUrl));
    }

    /**
     * Sets the URL of a preview.
     *
     * @param previewSampleUrl the URL; by default a file of the fake; null for none
     * @return this
     * @throws IllegalArgumentException if it is not an absolute URL
     */
    public VoiceSpec previewSampleUrl(@Nullable String previewSampleUrl) {
        return put("previewSampleUrl", previewSampleUrl == null ? null : Urls.require(previewSampleUrl));
    }

    /**
     * Sets what it sounds like.
     *
     * @param gender the gender; null, the default, if it is not known
     * @return this
     */
    public VoiceSpec gender(@Nullable VoiceGender gender) {
        return put("gender", gender);
    }

    /**
     * Sets the country of its accent, as a code of two letters.
     *
     * @param country the code; null, the default, if it is not known
     * @return this
     */
    public VoiceSpec country(@Nullable String country) {
        return put("country", country);
    }

    /**
     * Sets what it sounds like.
     *
     * @param description the description; null, the default, if it is not known
     * @return this
     */
    public VoiceSpec description(@Nullable String description) {
        return put("description", description);
    }

    /**
     * Sets the words by which people find it.
     *
     * @param displayTags the words; by default none
     * @return this
     */
    public VoiceSpec displayTags(String... displayTags) {
        return put("displayTags", List.of(displayTags));
    }

    /**
     * Sets whether the provider retains no data.
     *
     * @param isZdr true if it retains none; by default false
     * @return this
     */
    public VoiceSpec isZdr(boolean isZdr) {
        return put("isZdr", isZdr);
    }

    /**
     * Sets the organization that created it.
     *
     * @param createdByOrganizationId the id of the organization; by default the test's; null for Anam's own
     * @return this
     */
    public VoiceSpec createdByOrganizationId(@Nullable String createdByOrganizationId) {
        return put("createdByOrganizationId", createdByOrganizationId);
    }

    /**
     * Sets when the voice was created.
     *
     * @param createdAt the moment; by default now; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is not between 1970 and 9999
     */
    public VoiceSpec createdAt(Instant createdAt) {
        return put("createdAt", DateTimeRange.require(createdAt));
    }

    /**
     * Sets the moment of the last update.
     *
     * @param updatedAt the moment; by default that of {@code createdAt}; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is not between 1970 and 9999
     */
    public VoiceSpec updatedAt(Instant updatedAt) {
        return put("updatedAt", DateTimeRange.require(updatedAt));
    }

    /**
     * Makes it one of Anam's own voices. The API refuses to update or delete it.
     *
     * @return this
     */
    public VoiceSpec byAnam() {
        return put("createdByOrganizationId", null);
    }

    /**
     * Marks the voice as deleted. Personas that use it still show it (assumed, {@code A23}).
     *
     * @return this
     */
    public VoiceSpec deleted() {
        return put("deleted", true);
    }

    private VoiceSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
