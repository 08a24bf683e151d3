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

/** Which API key opens which organization, and whose the keys were that open none any more. Thread-safe. */
public final class ApiKeyRegistry {
    private final ApiKeys apiKeys = new ApiKeys();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicLong issued = new AtomicLong();
    private final Map<OrganizationRuntime, Set<String>> keysByTenant = new ConcurrentHashMap<>();
    private final FormerKeys formerKeys = new FormerKeys();

    /**
     * What a key opens.
     *
     * @param number counts the keys in the order they were issued
     */
    record Grant(OrganizationRuntime tenant, Permission permission, long number) {}

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

    String issue(OrganizationRuntime tenant, Permission permission) {
        String apiKey = apiKeys.generate("ak_");
        issue(apiKey, tenant, permission);
        return apiKey;
    }

    public void issue(String apiKey, OrganizationRuntime tenant, Permission permission) {
        ApiKeys.requireForm(apiKey);
        if (!issueIfFree(apiKey, tenant, permission)) {
            throw inUse(apiKey);
        }
    }

    /** Issues a key if no organization has it. */
    boolean issueIfFree(String apiKey, OrganizationRuntime tenant, Permission permission) {
        boolean issued = grants.putIfAbsent(apiKey, grant(tenant, permission)) == null;
        if (issued) {
            keysOf(tenant).add(apiKey);
        }
        return issued;
    }

    void revoke(String apiKey, OrganizationRuntime tenant) {
        if (!keysOf(tenant).contains(apiKey)) {
            throw new IllegalArgumentException("The API key " + apiKey + " is none of the organization \""
                    + tenant.name() + "\". Revoke its first one, or one that was issued for it.");
        }
        remove(apiKey, tenant);
    }

    /** Leaves the organization one key, without a moment in which it has none: a request may come meanwhile. */
    void revokeAllBut(String firstKey, OrganizationRuntime tenant) {
        grants.compute(firstKey, (apiKey, grant) -> {
            if (grant != null && grant.tenant() != tenant) {
                throw inUse(apiKey);
            }
            return grant(tenant, Permission.FULL);
        });
        keysOf(tenant).add(firstKey);
        keysOf(tenant).stream().filter(apiKey -> !apiKey.equals(firstKey)).forEach(apiKey -> remove(apiKey, tenant));
    }

    void revokeAll(OrganizationRuntime tenant) {
        keysOf(tenant).forEach(apiKey -> remove(apiKey, tenant));
        keysByTenant.remove(tenant);
    }

    /** The keys that open an organization, in the order they were issued. */
    public List<IssuedKey> issued(OrganizationRuntime tenant) {
        Map<Long, IssuedKey> byNumber = new TreeMap<>();
        for (String apiKey : keysOf(tenant)) {
            find(apiKey)
                    .ifPresent(grant -> byNumber.put(grant.number(), new IssuedKey(apiKey, grant.permission(), false)));
        }
        return List.copyOf(byNumber.values());
    }

    /** Takes back a key that nobody has seen. */
    public void forget(String apiKey, OrganizationRuntime tenant) {
        keysOf(tenant).remove(apiKey);
        grants.remove(apiKey);
    }

    /** Makes a key known as one that was the organization's. */
    public void remember(String apiKey, OrganizationRuntime tenant) {
        formerKeys.add(apiKey, tenant.name());
    }

    private Grant grant(OrganizationRuntime tenant, Permission permission) {
        return new Grant(tenant, permission, issued.incrementAndGet());
    }

    private void remove(String apiKey, OrganizationRuntime tenant) {
        formerKeys.add(apiKey, tenant.name());
        keysOf(tenant).remove(apiKey);
        grants.remove(apiKey);
    }

    private Set<String> keysOf(OrganizationRuntime tenant) {
        return keysByTenant.computeIfAbsent(tenant, made -> ConcurrentHashMap.newKeySet());
    }

    private static IllegalArgumentException inUse(String apiKey) {
        return new IllegalArgumentException("The API key " + apiKey
                + " is in use by an open organization. Close that one first, or choose another key.");
    }
}
