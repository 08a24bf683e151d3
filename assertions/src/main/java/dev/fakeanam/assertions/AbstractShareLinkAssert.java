package dev.fakeanam.assertions;

import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the twelve fields that every share link has, with or without its persona.
 *
 * @param <SELF> the assertions that each method goes on with
 * @param <ACTUAL> what the assertions are about
 */
public abstract class AbstractShareLinkAssert<SELF extends AbstractShareLinkAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAnamAssert<SELF, ACTUAL> {

    AbstractShareLinkAssert(@Nullable ACTUAL actual, Class<SELF> self) {
        super(actual, self);
    }

    /** {@return the link itself, of an actual value that is not null} */
    abstract ShareLink shareLink();

    /**
     * @param expected the id it must have
     * @return this
     */
    public SELF hasId(UUID expected) {
        return hasField("id", link().id(), expected);
    }

    /**
     * @param expected the token it must have
     * @return this
     */
    public SELF hasToken(String expected) {
        return hasField("token", link().token(), expected);
    }

    /**
     * @param expected the type it must have
     * @return this
     */
    public SELF hasType(ShareLinkType expected) {
        return hasField("type", link().type(), expected);
    }

    /**
     * @param expected the moment it must expire at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF expiresAt(Instant expected) {
        return hasField("expiresAt", link().expiresAt(), expected.truncatedTo(ChronoUnit.MILLIS));
    }

    /** {@return this, if the link never expires} */
    public SELF neverExpires() {
        return hasField("expiresAt", link().expiresAt(), null);
    }

    /**
     * @param expected how often it must be usable
     * @return this
     */
    public SELF hasUsageLimit(int expected) {
        return hasField("usageLimit", link().usageLimit(), expected);
    }

    /** {@return this, if the link may be used without limit} */
    public SELF isUnlimited() {
        return hasField("usageLimit", link().usageLimit(), null);
    }

    /**
     * @param expected how often it must have been used
     * @return this
     */
    public SELF hasUsageCount(int expected) {
        return hasField("usageCount", link().usageCount(), expected);
    }

    /**
     * @param expected the web origins that must be allowed, in order
     * @return this
     */
    public SELF hasAllowedOrigins(String... expected) {
        return hasField("allowedOrigins", link().allowedOrigins(), List.of(expected));
    }

    /** {@return this, if every web origin may embed the link} */
    public SELF allowsAllOrigins() {
        return hasField("allowAllOrigins", link().allowAllOrigins(), true);
    }

    /** {@return this, if only the allowed web origins may embed the link} */
    public SELF doesNotAllowAllOrigins() {
        return hasField("allowAllOrigins", link().allowAllOrigins(), false);
    }

    /** {@return this, if the link has no watermark} */
    public SELF removesWatermark() {
        return hasField("removeWatermark", link().removeWatermark(), true);
    }

    /** {@return this, if the link has a watermark} */
    public SELF keepsWatermark() {
        return hasField("removeWatermark", link().removeWatermark(), false);
    }

    /** {@return this, if the link accepts connections} */
    public SELF isEnabled() {
        return hasField("enabled", link().enabled(), true);
    }

    /** {@return this, if the link accepts no connections} */
    public SELF isDisabled() {
        return hasField("enabled", link().enabled(), false);
    }

    /** {@return this, if the link is its persona's primary one} */
    public SELF isPrimary() {
        return hasField("isPrimary", link().isPrimary(), true);
    }

    /** {@return this, if the link is not its persona's primary one} */
    public SELF isNotPrimary() {
        return hasField("isPrimary", link().isPrimary(), false);
    }

    /**
     * @param expected the moment it must have been made at, compared in whole milliseconds, as on the wire
     * @return this
     */
    public SELF wasCreatedAt(Instant expected) {
        return hasField("createdAt", link().createdAt(), expected.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Compares the link with an earlier state of it. By itself this asserts nothing: {@link ShareLinkDifference#onlyIn}
     * does, or {@link #differsOnlyIn} in one call.
     *
     * @param before what it was before
     * @return says in which fields it may differ
     */
    @CheckReturnValue
    public ShareLinkDifference<SELF> differsFrom(ShareLink before) {
        return new ShareLinkDifference<>(fields -> differsOnlyIn(before, fields));
    }

    /**
     * Asserts that these fields differ from an earlier state, each of them, and no other of the twelve.
     *
     * @param before what it was before
     * @param fields the names of the fields, as in the API's JSON; none where nothing may differ
     * @return this
     * @throws IllegalArgumentException if a share link has no field of that name
     */
    public SELF differsOnlyIn(ShareLink before, String... fields) {
        ChangedFields changed = ChangedFields.between(before, link());
        changed.requireKnown(fields);
        if (!changed.areExactly(fields)) {
            throw failureWithActualExpected(
                    link(),
                    before,
                    "\nExpecting the share link %s %s from what it was before, but %s",
                    link().id(),
                    fields.length == 0 ? "not to differ" : "to differ only in " + String.join(", ", fields),
                    changed);
        }
        return myself;
    }

    /**
     * Asserts that none of the twelve fields differs from an earlier state.
     *
     * @param before what it was before
     * @return this
     */
    public SELF isUnchangedFrom(ShareLink before) {
        return differsOnlyIn(before);
    }

    SELF hasField(String field, @Nullable Object was, @Nullable Object expected) {
        if (!Objects.equals(was, expected)) {
            throw failureWithActualExpected(
                    was,
                    expected,
                    "\nExpecting the share link %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                    link().id(),
                    field,
                    shown(expected),
                    shown(was),
                    shown(actual));
        }
        return myself;
    }

    private ShareLink link() {
        isNotNull();
        return shareLink();
    }
}
