package dev.fakeanam.llms;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/**
 * A URL at which an LLM is called, with the region of the server. Immutable.
 *
 * <p>Source: documented by Anam. The reference does not say how a URL without a region looks. That the JSON then has no
 * {@code region} is assumed.
 *
 * @param url an absolute URL
 * @param region the region of that server; null if it is not known
 */
@Stable(since = "0.1.0")
public record LlmUrl(String url, @Nullable String region) {

    /** Reads and writes a URL: {@code {"url":…,"region":…}}. */
    public static final Codec<LlmUrl> CODEC = JsonCodec.of(LlmUrl.class)
            .field("url", JsonCodec.url())
            .optional("region", JsonCodec.text())
            .build();

    /**
     * Returns a URL without a region.
     *
     * @param url an absolute URL
     * @return that URL, without a region
     */
    public static LlmUrl of(String url) {
        return new LlmUrl(url, null);
    }
}
