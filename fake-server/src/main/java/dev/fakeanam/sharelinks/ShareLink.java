package dev.fakeanam.sharelinks;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share link, as {@code createShareLink} and {@code updateShareLink} answer with it.
 *
 * <p>A value: it does not change when the link does. Date-times have the precision of the wire, milliseconds; finer
 * ones are rounded down. The JSON object has the twelve fields below, by the same names and in this order.
 *
 * <p>Source: documented by Anam.
 *
 * @param id the id, which also names the link in paths
 * @param token an opaque text that ends the public URL
 * @param type how the link shows its persona
 * @param expiresAt the moment after which the link no longer works; null: it never expires
 * @param usageLimit how often the link may be used, at least 1; null: without limit
 * @param usageCount how often the link was used
 * @param allowedOrigins the web origins that may embed the link; ignored where {@code allowAllOrigins}
 * @param allowAllOrigins whether every web origin may embed the link
 * @param removeWatermark whether the watermark is left out
 * @param enabled whether the link accepts connections now
 * @param isPrimary whether this is its persona's primary link, of which there is at most one
 * @param createdAt the moment the link was made
 */
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
     * @throws MalformedJsonException if the text is no such document; the message names the field
     */
    public static ShareLink fromJson(String json) {
        return read(JsonFields.parse("ShareLink", json));
    }

    /**
     * @param newExpiresAt the moment after which the link no longer works; null: it never expires
     * @return the same link but for this field
     */
    public ShareLink withExpiresAt(@Nullable Instant newExpiresAt) {
        return copy(newExpiresAt, usageLimit, usageCount, enabled, isPrimary);
    }

    /**
     * @param newUsageLimit how often the link may be used; null: without limit
     * @return the same link but for this field
     */
    public ShareLink withUsageLimit(@Nullable Integer newUsageLimit) {
        return copy(expiresAt, newUsageLimit, usageCount, enabled, isPrimary);
    }

    /**
     * @param newUsageCount how often the link was used
     * @return the same link but for this field
     */
    public ShareLink withUsageCount(int newUsageCount) {
        return copy(expiresAt, usageLimit, newUsageCount, enabled, isPrimary);
    }

    /**
     * @param newEnabled whether the link accepts connections
     * @return the same link but for this field
     */
    public ShareLink withEnabled(boolean newEnabled) {
        return copy(expiresAt, usageLimit, usageCount, newEnabled, isPrimary);
    }

    /**
     * @param newIsPrimary whether this is its persona's primary link
     * @return the same link but for this field
     */
    public ShareLink withIsPrimary(boolean newIsPrimary) {
        return copy(expiresAt, usageLimit, usageCount, enabled, newIsPrimary);
    }

    /** {@return the link as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return Json.write(fields());
    }

    static ShareLink read(JsonFields fields) {
        return new ShareLink(
                fields.uuid("id"),
                fields.string("token"),
                ShareLinkType.valueOf(fields.oneOf("type", ShareLinkType.names())),
                fields.dateTimeOrNull("expiresAt"),
                fields.integerOrNull("usageLimit"),
                fields.integer("usageCount"),
                fields.strings("allowedOrigins"),
                fields.bool("allowAllOrigins"),
                fields.bool("removeWatermark"),
                fields.bool("enabled"),
                fields.bool("isPrimary"),
                fields.dateTime("createdAt"));
    }

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("token", token);
        fields.put("type", type);
        fields.put("expiresAt", expiresAt);
        fields.put("usageLimit", usageLimit);
        fields.put("usageCount", usageCount);
        fields.put("allowedOrigins", allowedOrigins);
        fields.put("allowAllOrigins", allowAllOrigins);
        fields.put("removeWatermark", removeWatermark);
        fields.put("enabled", enabled);
        fields.put("isPrimary", isPrimary);
        fields.put("createdAt", createdAt);
        return fields;
    }

    private ShareLink copy(
            @Nullable Instant newExpiresAt,
            @Nullable Integer newUsageLimit,
            int newUsageCount,
            boolean newEnabled,
            boolean newIsPrimary) {
        return new ShareLink(
                id,
                token,
                type,
                newExpiresAt,
                newUsageLimit,
                newUsageCount,
                allowedOrigins,
                allowAllOrigins,
                removeWatermark,
                newEnabled,
                newIsPrimary,
                createdAt);
    }
}
