package dev.fakeanam.internal.engine;

import dev.fakeanam.Permission;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Knows which API key opens which organization, and which organization each former key opened. Thread-safe. */
public final class ApiKeyRegistry {
    private final ApiKeys apiKeys = new ApiKeys();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicLong issued = new AtomicLong();
    private final Map<OrganizationRuntime, Set<String>> keysByRuntime = new ConcurrentHashMap<>();
    private final FormerKeys formerKeys = new FormerKeys();

    /**
     * What a key opens.
     *
     * @param number counts the keys in the order they were issued
     */
    record Grant(OrganizationRuntime runtime, Permission permission, long number) {}

    Optional<Grant> find(String apiKey) {
        return Optional.ofNullable(grants.get(apiKey));
    }

    @Nullable
    String formerOwner(String apiKey) {
        return formerKeys.owner(apiKey);
    }

    /** Returns a random id with this start. */
    String newId(String prefix) {
        return apiKeys.generate(prefix);
    }

    String issue(OrganizationRuntime runtime, Permission permission) {
        String apiKey = apiKeys.generate("ak_");
        issue(apiKey, runtime, permission);
        return apiKey;
    }

    public void issue(String apiKey, OrganizationRuntime runtime, Permission permission) {
        ApiKeys.requireForm(apiKey);
        if (!issueIfFree(apiKey, runtime, permission)) {
            throw inUse(apiKey);
        }
    }

    /** Issues a key if no organization has it. */
    boolean issueIfFree(String apiKey, OrganizationRuntime runtime, Permission permission) {
        boolean issued = grants.putIfAbsent(apiKey, grant(runtime, permission)) == null;
        if (issued) {
            keysOf(runtime).add(apiKey);
        }
        return issued;
    }

    void revoke(String apiKey, OrganizationRuntime runtime) {
        if (!keysOf(runtime).contains(apiKey)) {
            throw new IllegalArgumentException("The API key " + apiKey + " does not belong to the organization \""
                    + runtime.name() + "\". Revoke its first key, or one that was issued for it.");
        }
        remove(apiKey, runtime);
    }

    /**
     * Makes one key valid with full permission, and then revokes the others. In this order, a request that comes
     * meanwhile finds a key.
     */
    void revokeAllBut(String firstKey, OrganizationRuntime runtime) {
        grants.compute(firstKey, (apiKey, grant) -> {
            if (grant != null && grant.runtime() != runtime) {
                throw inUse(apiKey);
            }
            return grant(runtime, Permission.FULL);
        });
        keysOf(runtime).add(firstKey);
        keysOf(runtime).stream().filter(apiKey -> !apiKey.equals(firstKey)).forEach(apiKey -> remove(apiKey, runtime));
    }

    void revokeAll(OrganizationRuntime runtime) {
        keysOf(runtime).forEach(apiKey -> remove(apiKey, runtime));
        keysByRuntime.remove(runtime);
    }

    /** The keys that open an organization, in the order they were issued. */
    public List<IssuedKey> issued(OrganizationRuntime runtime) {
        Map<Long, IssuedKey> byNumber = new TreeMap<>();
        for (String apiKey : keysOf(runtime)) {
            find(apiKey)
                    .ifPresent(grant -> byNumber.put(grant.number(), new IssuedKey(apiKey, grant.permission(), false)));
        }
        return List.copyOf(byNumber.values());
    }

    /** Removes a key that no client has received. */
    public void forget(String apiKey, OrganizationRuntime runtime) {
        keysOf(runtime).remove(apiKey);
        grants.remove(apiKey);
    }

    /** Records that a key formerly belonged to the organization. */
    public void remember(String apiKey, OrganizationRuntime runtime) {
        formerKeys.add(apiKey, runtime.name());
    }

    private Grant grant(OrganizationRuntime runtime, Permission permission) {
        return new Grant(runtime, permission, issued.incrementAndGet());
    }

    private void remove(String apiKey, OrganizationRuntime runtime) {
        formerKeys.add(apiKey, runtime.name());
        keysOf(runtime).remove(apiKey);
        grants.remove(apiKey);
    }

    private Set<String> keysOf(OrganizationRuntime runtime) {
        return keysByRuntime.computeIfAbsent(runtime, made -> ConcurrentHashMap.newKeySet());
    }

    private static IllegalArgumentException inUse(String apiKey) {
        return new IllegalArgumentException("The API key " + apiKey
                + " is in use by an open organization. Close that one first, or choose another key.");
    }
}
