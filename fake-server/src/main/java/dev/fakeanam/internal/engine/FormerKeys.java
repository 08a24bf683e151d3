package dev.fakeanam.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the organizations of former keys, so that a late request can be attributed. When it is full, it forgets the
 * oldest keys. Thread-safe.
 */
final class FormerKeys {
    private static final int KEPT = 10_000;

    private final Map<String, String> owners = new LinkedHashMap<>();

    synchronized void add(String apiKey, String organizationName) {
        owners.remove(apiKey);
        owners.put(apiKey, organizationName);
        if (owners.size() > KEPT) {
            owners.remove(owners.keySet().iterator().next());
        }
    }

    synchronized @Nullable String owner(String apiKey) {
        return owners.get(apiKey);
    }
}
