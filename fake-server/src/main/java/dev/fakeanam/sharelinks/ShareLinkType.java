package dev.fakeanam.sharelinks;

/**
 * How a share link shows its persona.
 *
 * <p>Source: documented by Anam.
 */
public enum ShareLinkType {
    /** A direct URL. */
    LINK,
    /** A player embedded in a page. */
    PLAYER_EMBED,
    /** An orb embedded in a page. */
    ORB_EMBED
}
