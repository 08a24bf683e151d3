package dev.fakeanam.avatars;

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
 * An avatar, as the API returns it: what a persona looks like.
 *
 * <p>Immutable: it stays the same when the avatar changes. Date-times are in whole milliseconds, as in JSON; fractions
 * are cut off. The JSON object has the fields below, with the same names, in this order.
 *
 * <p>Source: documented by Anam.
 *
 * @param id the id, which also names the avatar in paths
 * @param displayName the name
 * @param variantName the variant, which distinguishes avatars of the same name: {@code home} for example
 * @param imageUrl the URL of a picture
 * @param landscapeImageUrl the URL of a wide picture; null if there is none
 * @param portraitImageUrl the URL of an upright picture; null if there is none
 * @param videoUrl the URL of a video; null if there is none
 * @param idleVideoUrl the URL of a video in which the avatar only waits; null if there is none
 * @param createdAt when the avatar was created
 * @param updatedAt the moment of the last update
 * @param createdByOrganizationId the id of the organization that created it; null for Anam's own
 * @param availableVersions the models that can show the avatar: {@code cara-3} for example
 * @param activeVersion the model that shows it by default; null if there is none
 * @param description a description of its looks; null if it is not known
 * @param displayTags words by which people find it
 * @param renderStyle its style
 */
@Stable(since = "0.1.0")
public record Avatar(
        UUID id,
        String displayName,
        String variantName,
        String imageUrl,
        @Nullable String landscapeImageUrl,
        @Nullable String portraitImageUrl,
        @Nullable String videoUrl,
        @Nullable String idleVideoUrl,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String createdByOrganizationId,
        List<String> availableVersions,
        @Nullable String activeVersion,
        @Nullable String description,
        List<String> displayTags,
        RenderStyle renderStyle) {

    /** Reads and writes an avatar: an object with the names of the components. */
    public static final Codec<Avatar> CODEC = JsonCodec.of(Avatar.class)
            .field("id", JsonCodec.uuid())
            .field("displayName", JsonCodec.text())
            .field("variantName", JsonCodec.text())
            .field("imageUrl", JsonCodec.url())
            .field("landscapeImageUrl", JsonCodec.url().orNull())
            .field("portraitImageUrl", JsonCodec.url().orNull())
            .field("videoUrl", JsonCodec.url().orNull())
            .field("idleVideoUrl", JsonCodec.url().orNull())
            .field("createdAt", JsonCodec.dateTime())
            .field("updatedAt", JsonCodec.dateTime())
            .field("createdByOrganizationId", JsonCodec.text().orNull())
            .field("availableVersions", JsonCodec.list(JsonCodec.text()))
            .field("activeVersion", JsonCodec.text().orNull())
            .field("description", JsonCodec.text().orNull())
            .field("displayTags", JsonCodec.list(JsonCodec.text()))
            .field("renderStyle", JsonCodec.oneOf(RenderStyle.class))
            .build();

    public Avatar {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        availableVersions = List.copyOf(availableVersions);
        displayTags = List.copyOf(displayTags);
    }

    /**
     * Reads an avatar from its JSON.
     *
     * @param json an object with at least the fields above; others are ignored
     * @return the avatar
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static Avatar fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the avatar as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
