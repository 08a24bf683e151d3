package dev.fakeanam.internal.organization;

/** How many ids and tokens have derived from an organization's name so far. */
public record Counters(long personas, long shareLinks, long tokens) {}
