package dev.fakeanam.assertions;

import dev.fakeanam.json.Codec;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the twelve fields that every share link has, with or without its persona.
 *
 * @param <SELF> the type that each method returns
 * @param <ACTUAL> the type of the subject
 */
@Stable(since = "0.1.0")
public abstract class AbstractShareLinkAssert<SELF extends AbstractShareLinkAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractDocumentAssert<SELF, ACTUAL, ShareLink> {

    AbstractShareLinkAssert(@Nullable ACTUAL actual, Class<SELF> self, Codec<ACTUAL> codec) {
        super(actual, self, "share link", codec, ShareLink.CODEC);
    }

    /**
     * @param expected the id it must have
     * @return this
     */
    public SELF hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * @param expected the token it must have
     * @return this
     */
    public SELF hasToken(String expected) {
        return hasField("token", expected);
    }

    /**
     * @param expected the type it must have
     * @return this
     */
    public SELF hasType(ShareLinkType expected) {
        return hasField("type", expected);
    }

    /**
     * @param expected the moment it must expire at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF expiresAt(Instant expected) {
        return hasField("expiresAt", expected);
    }

    /** {@return this, if the link never expires} */
    public SELF neverExpires() {
        return hasField("expiresAt", null);
    }

    /**
     * @param expected how often it must be usable
     * @return this
     */
    public SELF hasUsageLimit(int expected) {
        return hasField("usageLimit", expected);
    }

    /** {@return this, if the link may be used without limit} */
    public SELF isUnlimited() {
        return hasField("usageLimit", null);
    }

    /**
     * @param expected how often it must have been used
     * @return this
     */
    public SELF hasUsageCount(int expected) {
        return hasField("usageCount", expected);
    }

    /**
     * @param expected the web origins that must be allowed, in order
     * @return this
     */
    public SELF hasAllowedOrigins(String... expected) {
        return hasField("allowedOrigins", List.of(expected));
    }

    /** {@return this, if every web origin may embed the link} */
    public SELF allowsAllOrigins() {
        return hasField("allowAllOrigins", true);
    }

    /** {@return this, if only the allowed web origins may embed the link} */
    public SELF doesNotAllowAllOrigins() {
        return hasField("allowAllOrigins", false);
    }

    /** {@return this, if the link has no watermark} */
    public SELF removesWatermark() {
        return hasField("removeWatermark", true);
    }

    /** {@return this, if the link has a watermark} */
    public SELF keepsWatermark() {
        return hasField("removeWatermark", false);
    }

    /** {@return this, if the link accepts connections} */
    public SELF isEnabled() {
        return hasField("enabled", true);
    }

    /** {@return this, if the link accepts no connections} */
    public SELF isDisabled() {
        return hasField("enabled", false);
    }

    /** {@return this, if the link is its persona's primary one} */
    public SELF isPrimary() {
        return hasField("isPrimary", true);
    }

    /** {@return this, if the link is not its persona's primary one} */
    public SELF isNotPrimary() {
        return hasField("isPrimary", false);
    }

    /**
     * @param expected the moment it must have been made at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF wasCreatedAt(Instant expected) {
        return hasField("createdAt", expected);
    }
}
