package dev.fakeanam.internal.engine;

import dev.fakeanam.Permission;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;

/**
 * An API key of an organization.
 *
 * @param isRevoked whether it was revoked. A revoked key is listed only if it was the organization's first one
 */
public record IssuedKey(String key, Permission permission, boolean isRevoked) {
    /** Reads and writes an API key, for a seed. */
    public static final ObjectCodec<IssuedKey> CODEC = JsonCodec.of(IssuedKey.class)
            .field("key", JsonCodec.text().map(String.class, ApiKeys::requireForm, key -> key))
            .defaulting("permission", JsonCodec.oneOf(Permission.class), Permission.FULL)
            .defaulting("revoked", JsonCodec.bool(), false)
            .strict()
            .build();

    public IssuedKey {
        ApiKeys.requireForm(key);
    }
}
