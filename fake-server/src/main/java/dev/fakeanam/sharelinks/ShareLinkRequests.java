package dev.fakeanam.sharelinks;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * Selects requests that are about share links, to script or to count them. Made for a static import:
 * {@code anam.on(updateShareLink(link.id())).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class ShareLinkRequests {
    private ShareLinkRequests() {}

    /** {@return a pattern for requests that update any share link: {@code PUT /v1/share-links/{id}}} */
    public static RequestPattern updateShareLink() {
        return RequestPattern.operation("updateShareLink");
    }

    /**
     * Returns a pattern for requests that update one share link.
     *
     * @param id the link's id
     * @return the pattern
     */
    public static RequestPattern updateShareLink(UUID id) {
        return updateShareLink().withPathParam("id", id);
    }

    /** {@return a pattern for requests that read any single share link: {@code GET /v1/share-links/{id}}} */
    public static RequestPattern getShareLink() {
        return RequestPattern.operation("getShareLink");
    }

    /**
     * Returns a pattern for requests that read one share link.
     *
     * @param id the link's id
     * @return the pattern
     */
    public static RequestPattern getShareLink(UUID id) {
        return getShareLink().withPathParam("id", id);
    }

    /** {@return a pattern for requests that list share links: {@code GET /v1/share-links}} */
    public static RequestPattern listShareLinks() {
        return RequestPattern.operation("listShareLinks");
    }

    /** {@return a pattern for requests that create a share link: {@code POST /v1/share-links}} */
    public static RequestPattern createShareLink() {
        return RequestPattern.operation("createShareLink");
    }

    /** {@return a pattern for requests that delete any share link: {@code DELETE /v1/share-links/{id}}} */
    public static RequestPattern deleteShareLink() {
        return RequestPattern.operation("deleteShareLink");
    }

    /**
     * Returns a pattern for requests that delete one share link.
     *
     * @param id the link's id
     * @return the pattern
     */
    public static RequestPattern deleteShareLink(UUID id) {
        return deleteShareLink().withPathParam("id", id);
    }
}
