package dev.fakeanam.internal.seed;

import java.util.HashMap;
import java.util.Map;

/** Refuses what a seed has twice. Not thread-safe. */
final class Unique {
    private final String reason;
    private final Map<Object, String> paths = new HashMap<>();

    /** @param reason why there cannot be two, and what to do, for messages */
    Unique(String reason) {
        this.reason = reason;
    }

    void check(Object key, SeedValue value) {
        String before = paths.putIfAbsent(key, value.path());
        if (before != null) {
            value.refuse("so is " + before + ": " + reason);
        }
    }
}
