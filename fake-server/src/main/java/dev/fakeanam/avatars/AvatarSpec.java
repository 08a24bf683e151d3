package dev.fakeanam.avatars;

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
 * Describes an avatar to create, or a change to one. In a new avatar, fields that you leave out have the defaults that
 * the methods below name.
 *
 * <p>In JSON, it has the fields of an {@link Avatar}, and {@code deleted}. All are optional:
 * {@code {"displayName":"Ada","renderStyle":"realistic"}}. A change cannot set {@code id}, {@code createdAt} or
 * {@code deleted}.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class AvatarSpec {

    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<AvatarSpec> CODEC = JsonCodec.fields("AvatarSpec")
            .field("id", JsonCodec.uuid())
            .field("displayName", JsonCodec.text())
            .field("variantName", JsonCodec.text())
            .field("imageUrl", JsonCodec.url())
            .field("landscapeImageUrl", JsonCodec.url().orNull())
            .field("portraitImageUrl", JsonCodec.url().orNull())
            .field("videoUrl", JsonCodec.url().orNull())
            .field("idleVideoUrl", JsonCodec.url().orNull())
            .field("createdAt", DateTimeRange.CODEC)
            .field("updatedAt", DateTimeRange.CODEC)
            .field("createdByOrganizationId", JsonCodec.text().orNull())
            .field("availableVersions", JsonCodec.list(JsonCodec.text()))
            .field("activeVersion", JsonCodec.text().orNull())
            .field("description", JsonCodec.text().orNull())
            .field("displayTags", JsonCodec.list(JsonCodec.text()))
            .field("renderStyle", JsonCodec.oneOf(RenderStyle.class))
            .field("deleted", JsonCodec.bool())
            .strict()
            .build()
            .map(AvatarSpec.class, AvatarSpec::new, spec -> spec.fields);

    private final Map<String, @Nullable Object> fields;

    private AvatarSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * Sets the id.
     *
     * @param id the id; by default one that derives from the organization's name
     * @return this
     */
    public AvatarSpec id(UUID id) {
        return put("id", id);
    }

    /**
     * Sets the name.
     *
     * @param displayName the name; by default {@code Avatar}
     * @return this
     */
    public AvatarSpec displayName(String displayName) {
        return put("displayName", displayName);
    }

    /**
     * Sets the variant, which distinguishes avatars of the same name.
     *
     * @param variantName the variant; by default empty
     * @return this
     */
    public AvatarSpec variantName(String variantName) {
        return put("variantName", variantName);
    }

    /**
     * Sets the URL of a picture.
     *
     * @param imageUrl the URL; by default a file of the fake
     * @return this
     * @throws IllegalArgumentException if it is not an absolute URL
     */
    public AvatarSpec imageUrl(String imageUrl) {
        return put("imageUrl", Urls.require(imageUrl));
    }

    /**
     * Sets the URL of a wide picture.
     *
     * @param landscapeImageUrl the URL; null, the default, for none
     * @return this
     * @throws IllegalArgumentException if it is not an absolute URL
     */
    public AvatarSpec landscapeImageUrl(@Nullable String landscapeImageUrl) {
        return put("landscapeImageUrl", landscapeImageUrl == null ? null : Urls.require(landscapeImageUrl));
    }

    /**
     * Sets the URL of an upright picture.
     *
     * @param portraitImageUrl the URL; null, the default, for none
     * @return this
     * @throws IllegalArgumentException if it is not an absolute URL
     */
    public AvatarSpec portraitImageUrl(@Nullable String portraitImageUrl) {
        return put("portraitImageUrl", portraitImageUrl == null ? null : Urls.require(portraitImageUrl));
    }

    /**
     * Sets the URL of a video.
     *
     * @param videoUrl the URL; null, the default, for none
     * @return this
     * @throws IllegalArgumentException if it is not an absolute URL
     */
    public AvatarSpec videoUrl(@Nullable String videoUrl) {
        return put("videoUrl", videoUrl == null ? null : Urls.require(videoUrl));
    }

    /**
     * Sets the URL of a video in which the avatar only waits.
     *
     * @param idleVideoUrl the URL; null, the default, for none
     * @return this
     * @throws IllegalArgumentException if it is not an absolute URL
     */
    public AvatarSpec idleVideoUrl(@Nullable String idleVideoUrl) {
        return put("idleVideoUrl", idleVideoUrl == null ? null : Urls.require(idleVideoUrl));
    }

    /**
     * Sets when the avatar was created.
     *
     * @param createdAt the moment; by default now; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is not between 1970 and 9999
     */
    public AvatarSpec createdAt(Instant createdAt) {
        return put("createdAt", DateTimeRange.require(createdAt));
    }

    /**
     * Sets the moment of the last update.
     *
     * @param updatedAt the moment; by default that of {@code createdAt}; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is not between 1970 and 9999
     */
    public AvatarSpec updatedAt(Instant updatedAt) {
        return put("updatedAt", DateTimeRange.require(updatedAt));
    }

    /**
     * Sets the organization that created it.
     *
     * @param createdByOrganizationId the id of the organization; by default the test's; null for Anam's own
     * @return this
     */
    public AvatarSpec createdByOrganizationId(@Nullable String createdByOrganizationId) {
        return put("createdByOrganizationId", createdByOrganizationId);
    }

    /**
     * Sets the models that can show the avatar.
     *
     * @param availableVersions the models; by default {@code cara-3}
     * @return this
     */
    public AvatarSpec availableVersions(String... availableVersions) {
        return put("availableVersions", List.of(availableVersions));
    }

    /**
     * Sets the model that shows the avatar by default.
     *
     * @param activeVersion the model; by default {@code cara-3}, or the last one of {@code availableVersions} if they
     *     do not include {@code cara-3}; null for none
     * @return this
     */
    public AvatarSpec activeVersion(@Nullable String activeVersion) {
        return put("activeVersion", activeVersion);
    }

    /**
     * Sets the description of its looks.
     *
     * @param description the description; null, the default, if it is not known
     * @return this
     */
    public AvatarSpec description(@Nullable String description) {
        return put("description", description);
    }

    /**
     * Sets the words by which people find it.
     *
     * @param displayTags the words; by default none
     * @return this
     */
    public AvatarSpec displayTags(String... displayTags) {
        return put("displayTags", List.of(displayTags));
    }

    /**
     * Sets its style.
     *
     * @param renderStyle the style; by default {@code UNKNOWN}
     * @return this
     */
    public AvatarSpec renderStyle(RenderStyle renderStyle) {
        return put("renderStyle", renderStyle);
    }

    /**
     * Makes it one of Anam's own avatars. The API refuses to update or delete it.
     *
     * @return this
     */
    public AvatarSpec byAnam() {
        return put("createdByOrganizationId", null);
    }

    /**
     * Marks the avatar as deleted. Personas that use it still show it (assumed, {@code A23}).
     *
     * @return this
     */
    public AvatarSpec deleted() {
        return put("deleted", true);
    }

    private AvatarSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
