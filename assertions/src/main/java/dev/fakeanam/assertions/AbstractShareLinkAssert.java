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
     * Asserts the id.
     *
     * @param expected the expected id
     * @return this
     */
    public SELF hasId(UUID expected) {
        return hasField("id", expected);
    }

    /**
     * Asserts the token.
     *
     * @param expected the expected token
     * @return this
     */
    public SELF hasToken(String expected) {
        return hasField("token", expected);
    }

    /**
     * Asserts the type.
     *
     * @param expected the expected type
     * @return this
     */
    public SELF hasType(ShareLinkType expected) {
        return hasField("type", expected);
    }

    /**
     * Asserts when the link expires.
     *
     * @param expected the expected moment, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF expiresAt(Instant expected) {
        return hasField("expiresAt", expected);
    }

    /**
     * Asserts that the link never expires.
     *
     * @return this
     */
    public SELF neverExpires() {
        return hasField("expiresAt", null);
    }

    /**
     * Asserts how often the link may be used.
     *
     * @param expected the expected limit
     * @return this
     */
    public SELF hasUsageLimit(int expected) {
        return hasField("usageLimit", expected);
    }

    /**
     * Asserts that the link may be used without limit.
     *
     * @return this
     */
    public SELF isUnlimited() {
        return hasField("usageLimit", null);
    }

    /**
     * Asserts how often the link was used.
     *
     * @param expected the expected count
     * @return this
     */
    public SELF hasUsageCount(int expected) {
        return hasField("usageCount", expected);
    }

    /**
     * Asserts which web origins may embed the link.
     *
     * @param expected the expected origins, in order
     * @return this
     */
    public SELF hasAllowedOrigins(String... expected) {
        return hasField("allowedOrigins", List.of(expected));
    }

    /**
     * Asserts that every web origin may embed the link.
     *
     * @return this
     */
    public SELF allowsAllOrigins() {
        return hasField("allowAllOrigins", true);
    }

    /**
     * Asserts that only the allowed web origins may embed the link.
     *
     * @return this
     */
    public SELF doesNotAllowAllOrigins() {
        return hasField("allowAllOrigins", false);
    }

    /**
     * Asserts that the link has no watermark.
     *
     * @return this
     */
    public SELF removesWatermark() {
        return hasField("removeWatermark", true);
    }

    /**
     * Asserts that the link has a watermark.
     *
     * @return this
     */
    public SELF keepsWatermark() {
        return hasField("removeWatermark", false);
    }

    /**
     * Asserts that the link accepts connections.
     *
     * @return this
     */
    public SELF isEnabled() {
        return hasField("enabled", true);
    }

    /**
     * Asserts that the link accepts no connections.
     *
     * @return this
     */
    public SELF isDisabled() {
        return hasField("enabled", false);
    }

    /**
     * Asserts that the link is its persona's primary one.
     *
     * @return this
     */
    public SELF isPrimary() {
        return hasField("isPrimary", true);
    }

    /**
     * Asserts that the link is not its persona's primary one.
     *
     * @return this
     */
    public SELF isNotPrimary() {
        return hasField("isPrimary", false);
    }

    /**
     * Asserts when it was created.
     *
     * @param expected the expected moment, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF wasCreatedAt(Instant expected) {
        return hasField("createdAt", expected);
    }
}
