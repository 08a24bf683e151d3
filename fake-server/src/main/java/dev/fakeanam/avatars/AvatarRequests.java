package dev.fakeanam.avatars;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * The requests of avatars, to script them or to count them. Made for a static import:
 * {@code anam.on(updateAvatar(avatar.id())).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class AvatarRequests {
    private AvatarRequests() {}

    /** {@return a pattern that takes lists of avatars: {@code GET /v1/avatars}} */
    public static RequestPattern listAvatars() {
        return RequestPattern.operation("listAvatars");
    }

    /** {@return a pattern that takes creations of avatars: {@code POST /v1/avatars}} */
    public static RequestPattern createAvatar() {
        return RequestPattern.operation("createAvatar");
    }

    /** {@return a pattern that takes reads of single avatars: {@code GET /v1/avatars/{id}}} */
    public static RequestPattern getAvatar() {
        return RequestPattern.operation("getAvatar");
    }

    /**
     * Returns a pattern that takes reads of one avatar.
     *
     * @param id the avatar's id
     * @return the pattern
     */
    public static RequestPattern getAvatar(UUID id) {
        return getAvatar().withPathParam("id", id);
    }

    /** {@return a pattern that takes updates of avatars: {@code PUT /v1/avatars/{id}}} */
    public static RequestPattern updateAvatar() {
        return RequestPattern.operation("updateAvatar");
    }

    /**
     * Returns a pattern that takes updates of one avatar.
     *
     * @param id the avatar's id
     * @return the pattern
     */
    public static RequestPattern updateAvatar(UUID id) {
        return updateAvatar().withPathParam("id", id);
    }

    /** {@return a pattern that takes deletions of avatars: {@code DELETE /v1/avatars/{id}}} */
    public static RequestPattern deleteAvatar() {
        return RequestPattern.operation("deleteAvatar");
    }

    /**
     * Returns a pattern that takes the deletion of one avatar.
     *
     * @param id the avatar's id
     * @return the pattern
     */
    public static RequestPattern deleteAvatar(UUID id) {
        return deleteAvatar().withPathParam("id", id);
    }
}
