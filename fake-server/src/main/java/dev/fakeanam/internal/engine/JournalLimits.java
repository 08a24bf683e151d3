package dev.fakeanam.internal.engine;

/**
 * How much a journal keeps.
 *
 * @param exchanges how many exchanges at most
 * @param bytes how many bytes of requests and answers at most; the newest exchange is kept even where it alone has more
 */
public record JournalLimits(int exchanges, long bytes) {}
