package dev.fakeanam.sharelinks;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share link, as {@code createShareLink} and {@code updateShareLink} return it.
 *
 * <p>Immutable: it stays the same when the link changes. Date-times are in whole milliseconds, as in JSON; fractions
 * are cut off. The JSON object has the twelve fields below, with the same names, in this order.
 *
 * <p>Source: documented by Anam.
 *
 * @param id the id, which also names the link in paths
 * @param token an opaque text that ends the public URL
 * @param type how the link shows its persona
 * @param expiresAt the moment after which the link no longer works; null if it never expires
 * @param usageLimit how often the link may be used, at least 1; null for no limit
 * @param usageCount how often the link was used
 * @param allowedOrigins the web origins that may embed the link; ignored if {@code allowAllOrigins} is true
 * @param allowAllOrigins whether every web origin may embed the link
 * @param removeWatermark whether the watermark is left out
 * @param enabled whether the link accepts connections now
 * @param isPrimary whether this is its persona's primary link, of which there is at most one
 * @param createdAt when the link was created
 */
@Stable(since = "0.1.0")
public record ShareLink(
        UUID id,
        String token,
        ShareLinkType type,
        @Nullable Instant expiresAt,
        @Nullable Integer usageLimit,
        int usageCount,
        List<String> allowedOrigins,
        boolean allowAllOrigins,
        boolean removeWatermark,
        boolean enabled,
        boolean isPrimary,
        Instant createdAt) {

    /** Reads and writes a share link: an object with the names of the components. */
    public static final Codec<ShareLink> CODEC = JsonCodec.of(ShareLink.class)
            .field("id", JsonCodec.uuid())
            .field("token", JsonCodec.text())
            .field("type", JsonCodec.oneOf(ShareLinkType.class))
            .field("expiresAt", JsonCodec.dateTime().orNull())
            .field("usageLimit", JsonCodec.integer().orNull())
            .field("usageCount", JsonCodec.integer())
            .field("allowedOrigins", JsonCodec.list(JsonCodec.text()))
            .field("allowAllOrigins", JsonCodec.bool())
            .field("removeWatermark", JsonCodec.bool())
            .field("enabled", JsonCodec.bool())
            .field("isPrimary", JsonCodec.bool())
            .field("createdAt", JsonCodec.dateTime())
            .build();

    public ShareLink {
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS);
        allowedOrigins = List.copyOf(allowedOrigins);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads a link from its JSON.
     *
     * @param json an object with at least the twelve fields; others are ignored
     * @return the link
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static ShareLink fromJson(String json) {
        return CODEC.parse(json);
    }

    /**
     * Returns a copy with another {@code expiresAt}.
     *
     * @param newExpiresAt the moment after which the link no longer works; null if it never expires
     * @return the copy
     */
    public ShareLink withExpiresAt(@Nullable Instant newExpiresAt) {
        return ObjectCodec.of(CODEC).with(this, "expiresAt", newExpiresAt);
    }

    /**
     * Returns a copy with another {@code usageLimit}.
     *
     * @param newUsageLimit how often the link may be used; null for no limit
     * @return the copy
     */
    public ShareLink withUsageLimit(@Nullable Integer newUsageLimit) {
        return ObjectCodec.of(CODEC).with(this, "usageLimit", newUsageLimit);
    }

    /**
     * Returns a copy with another {@code usageCount}.
     *
     * @param newUsageCount how often the link was used
     * @return the copy
     */
    public ShareLink withUsageCount(int newUsageCount) {
        return ObjectCodec.of(CODEC).with(this, "usageCount", newUsageCount);
    }

    /**
     * Returns a copy with another {@code enabled}.
     *
     * @param newEnabled whether the link accepts connections
     * @return the copy
     */
    public ShareLink withEnabled(boolean newEnabled) {
        return ObjectCodec.of(CODEC).with(this, "enabled", newEnabled);
    }

    /**
     * Returns a copy with another {@code isPrimary}.
     *
     * @param newIsPrimary whether this is its persona's primary link
     * @return the copy
     */
    public ShareLink withIsPrimary(boolean newIsPrimary) {
        return ObjectCodec.of(CODEC).with(this, "isPrimary", newIsPrimary);
    }

    /** {@return the link as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
