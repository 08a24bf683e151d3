package dev.fakeanam.internal.engine;

import dev.fakeanam.Permission;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.ObjectCodec;

/**
 * An API key of an organization.
 *
 * @param isRevoked whether it opens nothing any more; then it is told only because it was the organization's first one
 */
public record IssuedKey(String key, Permission permission, boolean isRevoked) {
    /** How a key stands in a seed. */
    public static final ObjectCodec<IssuedKey> CODEC = Codec.of(IssuedKey.class)
            .field("key", Codec.text().map(String.class, ApiKeys::requireForm, key -> key))
            .defaulting("permission", Codec.oneOf(Permission.class), Permission.FULL)
            .defaulting("revoked", Codec.bool(), false)
            .strict()
            .build();

    public IssuedKey {
        ApiKeys.requireForm(key);
    }
}
