package dev.fakeanam.avatars;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * Selects requests that are about avatars, to script or to count them. Made for a static import:
 * {@code anam.on(updateAvatar(avatar.id())).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class AvatarRequests {
    private AvatarRequests() {}

    /** {@return a pattern for requests that list avatars: {@code GET /v1/avatars}} */
    public static RequestPattern listAvatars() {
        return RequestPattern.operation("listAvatars");
    }

    /** {@return a pattern for requests that create an avatar: {@code POST /v1/avatars}} */
    public static RequestPattern createAvatar() {
        return RequestPattern.operation("createAvatar");
    }

    /** {@return a pattern for requests that read any single avatar: {@code GET /v1/avatars/{id}}} */
    public static RequestPattern getAvatar() {
        return RequestPattern.operation("getAvatar");
    }

    /**
     * Returns a pattern for requests that read one avatar.
     *
     * @param id the avatar's id
     * @return the pattern
     */
    public static RequestPattern getAvatar(UUID id) {
        return getAvatar().withPathParam("id", id);
    }

    /** {@return a pattern for requests that update any avatar: {@code PUT /v1/avatars/{id}}} */
    public static RequestPattern updateAvatar() {
        return RequestPattern.operation("updateAvatar");
    }

    /**
     * Returns a pattern for requests that update one avatar.
     *
     * @param id the avatar's id
     * @return the pattern
     */
    public static RequestPattern updateAvatar(UUID id) {
        return updateAvatar().withPathParam("id", id);
    }

    /** {@return a pattern for requests that delete any avatar: {@code DELETE /v1/avatars/{id}}} */
    public static RequestPattern deleteAvatar() {
        return RequestPattern.operation("deleteAvatar");
    }

    /**
     * Returns a pattern for requests that delete one avatar.
     *
     * @param id the avatar's id
     * @return the pattern
     */
    public static RequestPattern deleteAvatar(UUID id) {
        return deleteAvatar().withPathParam("id", id);
    }
}
