package dev.fakeanam.sharelinks;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of opening the public page of a share link. Immutable.
 *
 * @param result whether the persona opened, or why not
 * @param shareLink the link after the visit; null if there is none with that token
 * @param sessionId the id of the session that began; null if the persona did not open
 */
@Stable(since = "0.1.0")
public record Visit(
        Result result,
        @Nullable ShareLink shareLink,
        @Nullable UUID sessionId) {

    /** Reads and writes a visit: an object with the names of the components. */
    public static final Codec<Visit> CODEC = JsonCodec.of(Visit.class)
            .field("result", JsonCodec.oneOf(Result.class))
            .field("shareLink", JsonCodec.of(ShareLink.CODEC).orNull())
            .field("sessionId", JsonCodec.uuid().orNull())
            .build();

    /** Whether a persona opened, or why not: the first reason in this order. */
    public enum Result {
        /** The persona opened, and one use was counted. */
        OPENED,
        /** There is no link with that token. */
        UNKNOWN,
        /** The link is not enabled. */
        DISABLED,
        /** The link's {@code expiresAt} has passed. */
        EXPIRED,
        /** The link's {@code usageCount} has reached its {@code usageLimit}. */
        USED_UP
    }

    /** {@return whether the persona opened} */
    public boolean isOpened() {
        return result == Result.OPENED;
    }
}
