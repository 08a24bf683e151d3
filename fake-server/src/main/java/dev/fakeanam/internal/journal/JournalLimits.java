package dev.fakeanam.internal.journal;

/**
 * How much journals keep.
 *
 * @param exchanges how many exchanges each keeps at most
 * @param bytes how many bytes of memory the exchanges of each need at most; the newest exchange stays, even if it needs
 *     more
 * @param totalBytes how many bytes of memory all journals of a server need together at most. When it is reached, the
 *     journal that gets an exchange forgets its oldest ones
 */
public record JournalLimits(int exchanges, long bytes, long totalBytes) {}
