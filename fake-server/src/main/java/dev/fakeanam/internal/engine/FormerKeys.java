package dev.fakeanam.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose the keys were that no longer are: so a request that comes late can be told. Forgets the oldest. Thread-safe.
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
