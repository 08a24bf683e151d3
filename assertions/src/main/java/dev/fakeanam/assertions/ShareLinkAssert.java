package dev.fakeanam.assertions;

import dev.fakeanam.json.Json;
import dev.fakeanam.model.ShareLink;
import dev.fakeanam.model.ShareLinkType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link ShareLink}. */
public class ShareLinkAssert extends AbstractAssert<ShareLinkAssert, ShareLink> {

    /** @param actual a share link */
    public ShareLinkAssert(@Nullable ShareLink actual) {
        super(actual, ShareLinkAssert.class);
    }

    /**
     * @param expected the id it must have
     * @return this
     */
    public ShareLinkAssert hasId(UUID expected) {
        return hasField("id", link().id(), expected);
    }

    /**
     * @param expected the token it must have
     * @return this
     */
    public ShareLinkAssert hasToken(String expected) {
        return hasField("token", link().token(), expected);
    }

    /**
     * @param expected the type it must have
     * @return this
     */
    public ShareLinkAssert hasType(ShareLinkType expected) {
        return hasField("type", link().type(), expected);
    }

    /**
     * @param expected the moment it must expire at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public ShareLinkAssert expiresAt(Instant expected) {
        return hasField("expiresAt", link().expiresAt(), expected.truncatedTo(ChronoUnit.MILLIS));
    }

    /** {@return this, if the link never expires} */
    public ShareLinkAssert neverExpires() {
        return hasField("expiresAt", link().expiresAt(), null);
    }

    /**
     * @param expected how often it must be usable
     * @return this
     */
    public ShareLinkAssert hasUsageLimit(int expected) {
        return hasField("usageLimit", link().usageLimit(), expected);
    }

    /** {@return this, if the link may be used without limit} */
    public ShareLinkAssert isUnlimited() {
        return hasField("usageLimit", link().usageLimit(), null);
    }

    /**
     * @param expected how often it must have been used
     * @return this
     */
    public ShareLinkAssert hasUsageCount(int expected) {
        return hasField("usageCount", link().usageCount(), expected);
    }

    /**
     * @param expected the web origins that must be allowed, in order
     * @return this
     */
    public ShareLinkAssert hasAllowedOrigins(String... expected) {
        return hasField("allowedOrigins", link().allowedOrigins(), List.of(expected));
    }

    /** {@return this, if every web origin may embed the link} */
    public ShareLinkAssert allowsAllOrigins() {
        return hasField("allowAllOrigins", link().allowAllOrigins(), true);
    }

    /** {@return this, if the link has no watermark} */
    public ShareLinkAssert removesWatermark() {
        return hasField("removeWatermark", link().removeWatermark(), true);
    }

    /** {@return this, if the link accepts connections} */
    public ShareLinkAssert isEnabled() {
        return hasField("enabled", link().enabled(), true);
    }

    /** {@return this, if the link accepts no connections} */
    public ShareLinkAssert isDisabled() {
        return hasField("enabled", link().enabled(), false);
    }

    /** {@return this, if the link is its persona's primary one} */
    public ShareLinkAssert isPrimary() {
        return hasField("isPrimary", link().isPrimary(), true);
    }

    /** {@return this, if the link is not its persona's primary one} */
    public ShareLinkAssert isNotPrimary() {
        return hasField("isPrimary", link().isPrimary(), false);
    }

    /**
     * @param expected the moment it must have been made at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public ShareLinkAssert wasCreatedAt(Instant expected) {
        return hasField("createdAt", link().createdAt(), expected.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Compares the link with an earlier state of it.
     *
     * @param before what it was before
     * @return says in which fields it may differ
     */
    public ShareLinkDifference differsFrom(ShareLink before) {
        return new ShareLinkDifference(this, before, link());
    }

    /**
     * Asserts that these fields differ from an earlier state, each of them, and no other.
     *
     * @param before what it was before
     * @param fields the names of the fields, as in the API's JSON; none where nothing may differ
     * @return this
     */
    public ShareLinkAssert differsOnlyIn(ShareLink before, String... fields) {
        return differsFrom(before).onlyIn(fields);
    }

    /**
     * Asserts that no field differs from an earlier state.
     *
     * @param before what it was before
     * @return this
     */
    public ShareLinkAssert isUnchangedFrom(ShareLink before) {
        return differsOnlyIn(before);
    }

    ShareLink link() {
        isNotNull();
        return actual;
    }

    void failBecause(Object was, Object expected, String message) {
        throw failureWithActualExpected(was, expected, "%s", message);
    }

    private ShareLinkAssert hasField(String field, @Nullable Object was, @Nullable Object expected) {
        if (!Objects.equals(was, expected)) {
            throw failureWithActualExpected(
                    was,
                    expected,
                    "\nExpecting the share link %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                    link().id(),
                    field,
                    Json.write(expected),
                    Json.write(was),
                    link().toJson());
        }
        return this;
    }
}
