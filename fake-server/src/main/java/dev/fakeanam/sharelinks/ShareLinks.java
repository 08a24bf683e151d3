package dev.fakeanam.sharelinks;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The share links of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>A new link has the defaults of {@code createShareLink}: 10 uses, one week. A test can also make changes that the
 * API does not allow: it can disable a link, or set its usage count.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface ShareLinks extends Resources<ShareLink, ShareLinkSpec, ShareLinkChange> {

    /**
     * Opens the public page of a share link, as a person does. If the link is enabled, not expired and not used up,
     * this counts a use and begins a session with the link's persona. The session has the client label
     * {@code share-link}. The limit of concurrent sessions never refuses it, but it counts (assumed, {@code A26} and
     * {@code A28}).
     *
     * @param token the link's token
     * @return whether it opened, or why not
     */
    Visit visit(String token);
}
