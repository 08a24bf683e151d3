package dev.fakeanam.sharelinks;

import dev.fakeanam.personas.Persona;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a share link that a test makes. What is not said is as {@code createShareLink} makes it: {@code LINK},
 * enabled, 10 uses of which none is used, one week from now, not primary, with watermark, no origins.
 *
 * <p>Not thread-safe; it lives as long as the call it was handed to.
 */
public final class ShareLinkSpec {
    private static final Duration DEFAULT_LIFE = Duration.ofHours(168);
    private static final int DEFAULT_USAGE_LIMIT = 10;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Instant now;
    private @Nullable UUID id;
    private @Nullable String token;
    private @Nullable UUID personaId;
    private ShareLinkType type = ShareLinkType.LINK;
    private @Nullable Instant expiresAt;
    private @Nullable Integer usageLimit = DEFAULT_USAGE_LIMIT;
    private int usageCount;
    private boolean usedUp;
    private List<String> allowedOrigins = List.of();
    private boolean allowAllOrigins;
    private boolean removeWatermark;
    private boolean enabled = true;
    private boolean primary;
    private Instant createdAt;

    /** @param now the moment on the organization's clock */
    public ShareLinkSpec(Instant now) {
        this.now = now;
        this.createdAt = now;
        this.expiresAt = now.plus(DEFAULT_LIFE);
    }

    /**
     * @param newId the id; by default one that derives from the organization's name
     * @return this
     */
    public ShareLinkSpec id(UUID newId) {
        this.id = newId;
        return this;
    }

    /**
     * @param newToken the text that ends the public URL; by default one that derives from the organization's name
     * @return this
     */
    public ShareLinkSpec token(String newToken) {
        if (newToken.isBlank()) {
            throw new IllegalArgumentException(
                    "A token ends the link's public URL, so it is not blank. Leave it out for one that is"
                            + " made up.");
        }
        this.token = newToken;
        return this;
    }

    /**
     * @param persona the persona that the link opens; by default one that is made for all links that name none
     * @return this
     */
    public ShareLinkSpec persona(Persona persona) {
        this.personaId = persona.id();
        return this;
    }

    /**
     * @param newType how the link shows its persona
     * @return this
     */
    public ShareLinkSpec type(ShareLinkType newType) {
        this.type = Objects.requireNonNull(newType, "A share link has a type.");
        return this;
    }

    /**
     * @param instant the moment after which the link no longer works; fractions of a millisecond are cut off
     * @return this
     */
    public ShareLinkSpec expiresAt(Instant instant) {
        this.expiresAt = onTheWire(instant);
        return this;
    }

    /**
     * @param duration how long from now, on the organization's clock, the link works
     * @return this
     */
    public ShareLinkSpec expiresIn(Duration duration) {
        return expiresAt(now.plus(duration));
    }

    /** {@return this, for a link that never expires} */
    public ShareLinkSpec neverExpires() {
        this.expiresAt = null;
        return this;
    }

    /** {@return this, for a link that was made eight days ago and expired yesterday} */
    public ShareLinkSpec expired() {
        this.expiresAt = now.minus(Duration.ofDays(1));
        this.createdAt = expiresAt.minus(DEFAULT_LIFE);
        return this;
    }

    /**
     * @param limit how often the link may be used, at least 1
     * @return this
     */
    public ShareLinkSpec usageLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A usage limit is at least 1, but " + limit
                    + " was given. For a link without one, say unlimited(), or null in JSON.");
        }
        this.usageLimit = limit;
        return this;
    }

    /**
     * @return this, for a link that may be used without limit
     * @throws IllegalArgumentException if it shall be used up
     */
    public ShareLinkSpec unlimited() {
        this.usageLimit = null;
        return requireLimitToUseUp();
    }

    /**
     * @param count how often the link was used, at least 0; may be more than the limit
     * @return this
     */
    public ShareLinkSpec usageCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A usage count is at least 0, but " + count + " was given.");
        }
        this.usageCount = count;
        return this;
    }

    /**
     * @return this, for a link that was used as often as its limit says; takes the place of a usage count
     * @throws IllegalArgumentException if it has no limit
     */
    public ShareLinkSpec usedUp() {
        this.usedUp = true;
        return requireLimitToUseUp();
    }

    /**
     * @param origins the web origins that may embed the link
     * @return this
     */
    public ShareLinkSpec allowedOrigins(String... origins) {
        this.allowedOrigins = List.of(origins);
        return this;
    }

    /** {@return this, for a link that every web origin may embed} */
    public ShareLinkSpec allowAllOrigins() {
        this.allowAllOrigins = true;
        return this;
    }

    /** {@return this, for a link without the watermark} */
    public ShareLinkSpec removeWatermark() {
        this.removeWatermark = true;
        return this;
    }

    /** {@return this, for a link that accepts no connections} */
    public ShareLinkSpec disabled() {
        this.enabled = false;
        return this;
    }

    /** {@return this, for its persona's primary link; the one that was it before no longer is} */
    public ShareLinkSpec primary() {
        this.primary = true;
        return this;
    }

    /**
     * @param instant the moment the link was made; fractions of a millisecond are cut off
     * @return this
     */
    public ShareLinkSpec createdAt(Instant instant) {
        this.createdAt = onTheWire(instant);
        return this;
    }

    /** {@return the id that was given, or null} */
    public @Nullable UUID id() {
        return id;
    }

    /** {@return the token that was given, or null} */
    public @Nullable String token() {
        return token;
    }

    /** {@return the id of the persona that was given, or null} */
    public @Nullable UUID personaId() {
        return personaId;
    }

    /**
     * Makes the link.
     *
     * @param itsId its id
     * @param itsToken its token
     * @return the link
     */
    public ShareLink toShareLink(UUID itsId, String itsToken) {
        return new ShareLink(
                itsId,
                itsToken,
                type,
                expiresAt,
                usageLimit,
                usedUp && usageLimit != null ? usageLimit : usageCount,
                allowedOrigins,
                allowAllOrigins,
                removeWatermark,
                enabled,
                primary,
                createdAt);
    }

    private ShareLinkSpec requireLimitToUseUp() {
        if (usedUp && usageLimit == null) {
            throw new IllegalArgumentException(
                    "A link cannot be both unlimited() and usedUp(). Say usageLimit(n) in place of unlimited().");
        }
        return this;
    }

    private static Instant onTheWire(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("A date-time of the API is from " + EARLIEST + " to " + LATEST + ", but "
                    + instant + " was given.");
        }
        return instant;
    }
}
