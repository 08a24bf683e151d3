package dev.fakeanam.sharelinks;

import dev.fakeanam.api.Resources;

/**
 * The share links of one organization, as a test arranges and sees them. Thread-safe.
 *
 * <p>A link that says nothing is as {@code createShareLink} makes it: 10 uses, one week. A change does what only Anam
 * itself could: it disables or expires a link, or counts uses.
 */
public interface ShareLinks extends Resources<ShareLink, ShareLinkSpec, ShareLinkChange> {

    /**
     * Opens the public page of a share link, as a person would. If the link is enabled, not expired and not used up,
     * this counts a use and begins a session with the link's persona. The session has the client label
     * {@code share-link}; it is never refused by the limit of sessions at once, but counts (assumed, {@code A28}).
     *
     * @param token the link's token
     * @return whether it opened, or why not
     */
    Visit visit(String token);
}
