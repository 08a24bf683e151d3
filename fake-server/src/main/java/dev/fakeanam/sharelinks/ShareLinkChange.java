package dev.fakeanam.sharelinks;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a change to a share link, even one that the API does not allow. Fields that you leave out stay as they are.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class ShareLinkChange {
    /** Reads and writes a change: an object in which each field may be left out. */
    public static final Codec<ShareLinkChange> CODEC = JsonCodec.fields("ShareLinkChange")
            .field("expiresAt", DateTimeRange.CODEC.orNull())
            .field("usageLimit", JsonCodec.integer(1, Integer.MAX_VALUE).orNull())
            .field("usageCount", JsonCodec.integer(0, Integer.MAX_VALUE))
            .field("enabled", JsonCodec.bool())
            .strict()
            .build()
            .map(ShareLinkChange.class, ShareLinkChange::new, change -> change.fields);

    private final Map<String, @Nullable Object> fields;

    private ShareLinkChange(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * Sets the moment after which the link no longer works.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public ShareLinkChange expiresAt(Instant instant) {
        return put("expiresAt", DateTimeRange.require(instant));
    }

    /**
     * Lets the link never expire.
     *
     * @return this
     */
    public ShareLinkChange neverExpires() {
        return put("expiresAt", null);
    }

    /**
     * Sets how often the link may be used.
     *
     * @param limit the limit, at least 1
     * @return this
     * @throws IllegalArgumentException if the limit is below 1
     */
    public ShareLinkChange usageLimit(int limit) {
        return put("usageLimit", ShareLinkSpec.requireLimit(limit));
    }

    /**
     * Lets the link be used without limit.
     *
     * @return this
     */
    public ShareLinkChange unlimited() {
        return put("usageLimit", null);
    }

    /**
     * Sets how often the link was used.
     *
     * @param count the count, at least 0; may be more than the limit
     * @return this
     * @throws IllegalArgumentException if the count is below 0
     */
    public ShareLinkChange usageCount(int count) {
        return put("usageCount", ShareLinkSpec.requireCount(count));
    }

    /**
     * Sets whether the link accepts connections.
     *
     * @param enabled whether the link accepts connections
     * @return this
     */
    public ShareLinkChange enabled(boolean enabled) {
        return put("enabled", enabled);
    }

    /**
     * Disables the link, so it accepts no connections.
     *
     * @return this
     */
    public ShareLinkChange disabled() {
        return enabled(false);
    }

    private ShareLinkChange put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
