package dev.fakeanam.internal.engine;

import dev.fakeanam.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which API key opens which organization, and whose the keys were that open none any more. Thread-safe. */
final class KeyRing {
    private final ApiKeys apiKeys = new ApiKeys();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<Tenant, Set<String>> keysByTenant = new ConcurrentHashMap<>();
    private final FormerKeys formerKeys = new FormerKeys();

    /** What a key opens. */
    record Grant(Tenant tenant, Permission permission) {}

    Optional<Grant> find(String apiKey) {
        return Optional.ofNullable(grants.get(apiKey));
    }

    @Nullable
    String formerOwner(String apiKey) {
        return formerKeys.owner(apiKey);
    }

    /** An unguessable id for whatever needs one. */
    String newId() {
        return apiKeys.generate("org_");
    }

    String issue(Tenant tenant, Permission permission) {
        String apiKey = apiKeys.generate("ak_");
        issue(apiKey, tenant, permission);
        return apiKey;
    }

    void issue(String apiKey, Tenant tenant, Permission permission) {
        ApiKeys.requireForm(apiKey);
        if (grants.putIfAbsent(apiKey, new Grant(tenant, permission)) != null) {
            throw inUse(apiKey);
        }
        keysOf(tenant).add(apiKey);
    }

    void revoke(String apiKey, Tenant tenant) {
        if (!keysOf(tenant).contains(apiKey)) {
            throw new IllegalArgumentException("The API key " + apiKey + " is none of the organization \""
                    + tenant.name() + "\". Revoke one that apiKey() or issueApiKey(…) gave.");
        }
        remove(apiKey, tenant);
    }

    /** Leaves the organization one key, without a moment in which it has none: a request may come meanwhile. */
    void revokeAllBut(String firstKey, Tenant tenant) {
        grants.compute(firstKey, (apiKey, grant) -> {
            if (grant != null && grant.tenant() != tenant) {
                throw inUse(apiKey);
            }
            return new Grant(tenant, Permission.FULL);
        });
        keysOf(tenant).add(firstKey);
        keysOf(tenant).stream().filter(apiKey -> !apiKey.equals(firstKey)).forEach(apiKey -> remove(apiKey, tenant));
    }

    void revokeAll(Tenant tenant) {
        keysOf(tenant).forEach(apiKey -> remove(apiKey, tenant));
        keysByTenant.remove(tenant);
    }

    private void remove(String apiKey, Tenant tenant) {
        formerKeys.add(apiKey, tenant.name());
        keysOf(tenant).remove(apiKey);
        grants.remove(apiKey);
    }

    private Set<String> keysOf(Tenant tenant) {
        return keysByTenant.computeIfAbsent(tenant, made -> ConcurrentHashMap.newKeySet());
    }

    private static IllegalArgumentException inUse(String apiKey) {
        return new IllegalArgumentException("The API key " + apiKey
                + " is in use by an open organization. Close that one first, or choose another key.");
    }
}
