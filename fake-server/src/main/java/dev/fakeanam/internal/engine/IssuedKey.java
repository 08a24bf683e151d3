package dev.fakeanam.internal.engine;

import dev.fakeanam.Permission;

/**
 * An API key of an organization.
 *
 * @param isRevoked whether it opens nothing any more; then it is told only because it was the organization's first one
 */
public record IssuedKey(String key, Permission permission, boolean isRevoked) {
    public IssuedKey {
        ApiKeys.requireForm(key);
    }
}
