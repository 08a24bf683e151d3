package dev.fakeanam.sharelinks;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a share link to create. Fields that you leave out have the defaults of {@code createShareLink}. The link
 * has the type {@code LINK}. It is enabled, can be used 10 times, and expires in one week. It is not primary, has a
 * watermark, and has no origins.
 *
 * <p>In JSON, it has the fields of a {@link ShareLink}, and also {@code expiresIn}, {@code expired} and {@code usedUp}.
 * All are optional: {@code {"usageLimit":10,"expired":true}}.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class ShareLinkSpec {

    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<ShareLinkSpec> CODEC = JsonCodec.fields("ShareLinkSpec")
            .field("id", JsonCodec.uuid())
            .field("token", JsonCodec.nonBlankText())
            .field("type", JsonCodec.oneOf(ShareLinkType.class))
            .field("expiresAt", DateTimeRange.CODEC.orNull())
            .field("usageLimit", JsonCodec.integer(1, Integer.MAX_VALUE).orNull())
            .field("usageCount", JsonCodec.integer(0, Integer.MAX_VALUE))
            .field("allowedOrigins", JsonCodec.list(JsonCodec.text()))
            .field("allowAllOrigins", JsonCodec.bool())
            .field("removeWatermark", JsonCodec.bool())
            .field("enabled", JsonCodec.bool())
            .field("isPrimary", JsonCodec.bool())
            .field("createdAt", DateTimeRange.CODEC)
            .field("personaId", JsonCodec.uuid())
            .field("personaName", JsonCodec.text())
            .field("expiresIn", JsonCodec.duration())
            .field("expired", JsonCodec.bool())
            .field("usedUp", JsonCodec.bool())
            .strict()
            .build()
            .map(ShareLinkSpec.class, ShareLinkSpec::new, spec -> spec.fields);

    private static final List<String> ENDS = List.of("expiresAt", "expiresIn", "expired");

    private final Map<String, @Nullable Object> fields;

    private ShareLinkSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
        requireLimitToUseUp();
        requireOneEnd();
        requireOneCount();
    }

    /**
     * Sets the id.
     *
     * @param id the id; by default one that derives from the organization's name
     * @return this
     */
    public ShareLinkSpec id(UUID id) {
        return put("id", id);
    }

    /**
     * Sets the text that ends the public URL.
     *
     * @param token the token; by default one that derives from the organization's name
     * @return this
     * @throws IllegalArgumentException if the token is blank
     */
    public ShareLinkSpec token(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("The token is blank, but the link's public URL ends with it."
                    + " Give a token, or leave out token() to get a generated one.");
        }
        return put("token", token);
    }

    /**
     * Sets the persona that the link opens.
     *
     * @param persona the persona that the link opens; by default the default persona of the organization
     * @return this
     */
    public ShareLinkSpec persona(LinkedPersona persona) {
        return put("personaId", persona.id());
    }

    /**
     * Sets the name that the persona had when the link was issued.
     *
     * @param name the name; by default the current one
     * @return this
     */
    public ShareLinkSpec personaName(String name) {
        return put("personaName", name);
    }

    /**
     * Sets how the link shows its persona.
     *
     * @param type the type; by default {@code LINK}
     * @return this
     */
    public ShareLinkSpec type(ShareLinkType type) {
        return put("type", Objects.requireNonNull(type, "A share link has a type."));
    }

    /**
     * Sets the moment after which the link no longer works.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public ShareLinkSpec expiresAt(Instant instant) {
        return putExpiry("expiresAt", DateTimeRange.require(instant));
    }

    /**
     * Sets how long the link works, from now on.
     *
     * @param duration how long, on the organization's clock
     * @return this
     */
    public ShareLinkSpec expiresIn(Duration duration) {
        return putExpiry("expiresIn", duration);
    }

    /**
     * Lets the link never expire.
     *
     * @return this
     */
    public ShareLinkSpec neverExpires() {
        return putExpiry("expiresAt", null);
    }

    /**
     * Creates a link that expired yesterday. Unless you set {@code createdAt}, it was created eight days ago.
     *
     * @return this
     */
    public ShareLinkSpec expired() {
        return putExpiry("expired", true);
    }

    /**
     * Sets how often the link may be used.
     *
     * @param limit the limit, at least 1
     * @return this
     * @throws IllegalArgumentException if the limit is below 1
     */
    public ShareLinkSpec usageLimit(int limit) {
        return put("usageLimit", requireLimit(limit));
    }

    /**
     * Lets the link be used without limit.
     *
     * @return this
     * @throws IllegalArgumentException if {@link #usedUp} was called
     */
    public ShareLinkSpec unlimited() {
        put("usageLimit", null);
        return requireLimitToUseUp();
    }

    /**
     * Sets how often the link was used.
     *
     * @param count the count, at least 0; may be more than the limit; replaces {@link #usedUp}
     * @return this
     * @throws IllegalArgumentException if the count is below 0
     */
    public ShareLinkSpec usageCount(int count) {
        requireCount(count);
        fields.remove("usedUp");
        return put("usageCount", count);
    }

    /**
     * Sets the usage count to the usage limit. Replaces {@link #usageCount}.
     *
     * @return this
     * @throws IllegalArgumentException if {@link #unlimited} was called
     */
    public ShareLinkSpec usedUp() {
        fields.remove("usageCount");
        put("usedUp", true);
        return requireLimitToUseUp();
    }

    /**
     * Sets the web origins that may embed the link.
     *
     * @param origins the origins; by default none
     * @return this
     */
    public ShareLinkSpec allowedOrigins(String... origins) {
        return put("allowedOrigins", List.of(origins));
    }

    /**
     * Lets every web origin embed the link.
     *
     * @return this
     */
    public ShareLinkSpec allowAllOrigins() {
        return put("allowAllOrigins", true);
    }

    /**
     * Leaves out the watermark.
     *
     * @return this
     */
    public ShareLinkSpec removeWatermark() {
        return put("removeWatermark", true);
    }

    /**
     * Disables the link, so it accepts no connections.
     *
     * @return this
     */
    public ShareLinkSpec disabled() {
        return put("enabled", false);
    }

    /**
     * Makes this the persona's primary link. The former primary link is then an ordinary one.
     *
     * @return this
     */
    public ShareLinkSpec primary() {
        return put("isPrimary", true);
    }

    /**
     * Sets when the link was created.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public ShareLinkSpec createdAt(Instant instant) {
        return put("createdAt", DateTimeRange.require(instant));
    }

    static int requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A usage limit is at least 1, but " + limit
                    + " was given. For a link without one, use unlimited(), or null in JSON.");
        }
        return limit;
    }

    static int requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A usage count is at least 0, but " + count + " was given.");
        }
        return count;
    }

    private ShareLinkSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    private ShareLinkSpec putExpiry(String field, @Nullable Object value) {
        ENDS.forEach(fields::remove);
        return put(field, value);
    }

    private void requireOneEnd() {
        List<String> said = new ArrayList<>(ENDS);
        said.removeIf(end -> !fields.containsKey(end) || Boolean.FALSE.equals(fields.get(end)));
        if (said.size() > 1) {
            throw new IllegalArgumentException(
                    "A link has only one of expiresAt, expiresIn and expired, but this one has "
                            + String.join(" and ", said) + ". Leave out all but one.");
        }
    }

    private void requireOneCount() {
        if (Boolean.TRUE.equals(fields.get("usedUp")) && fields.containsKey("usageCount")) {
            throw new IllegalArgumentException(
                    "A link has either usedUp or a usageCount, but this one has both. Leave one out.");
        }
    }

    private ShareLinkSpec requireLimitToUseUp() {
        boolean hasNoLimit = fields.containsKey("usageLimit") && fields.get("usageLimit") == null;
        if (hasNoLimit && Boolean.TRUE.equals(fields.get("usedUp"))) {
            throw new IllegalArgumentException(
                    "A link cannot be both unlimited() and usedUp(). Use usageLimit(n) instead of unlimited().");
        }
        return this;
    }
}
