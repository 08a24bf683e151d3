package dev.fakeanam.sharelinks;

import dev.fakeanam.status.Stable;

/**
 * How a share link shows its persona.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum ShareLinkType {
    /** A direct URL. */
    LINK,
    /** A player embedded in a page. */
    PLAYER_EMBED,
    /** An orb embedded in a page. */
    ORB_EMBED
}
