package dev.fakeanam.internal.journal;

/**
 * How much journals keep.
 *
 * @param exchanges how many exchanges each keeps at most
 * @param bytes how many bytes of memory the exchanges of each need at most; the newest exchange is kept even where it
 *     alone needs more
 * @param totalBytes how many bytes those of all journals of a server need together; beyond it, the one that is written
 *     to gives way, down to its newest exchange
 */
public record JournalLimits(int exchanges, long bytes, long totalBytes) {}
