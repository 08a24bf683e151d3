package dev.fakeanam.personas;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;

/**
 * What a persona shows of its primary share link: {@code {"token":"sh_…","enabled":true}}. Immutable.
 *
 * <p>Source: documented by Anam.
 *
 * @param token the text that ends the link's public URL
 * @param enabled whether the link accepts connections
 */
@Stable(since = "0.1.0")
public record PrimaryShareLink(String token, boolean enabled) {
    /** Reads and writes a primary share link: an object with the names of the components. */
    public static final Codec<PrimaryShareLink> CODEC = JsonCodec.of(PrimaryShareLink.class)
            .field("token", JsonCodec.text())
            .field("enabled", JsonCodec.bool())
            .build();
}
