package dev.fakeanam.internal.store;

/** How many ids and tokens have derived from an organization's name so far. */
public record Counters(long personas, long shareLinks, long tokens) {}
