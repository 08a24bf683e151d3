package dev.fakeanam.personas;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of a persona: {@code {"personality":null,"systemPrompt":"You are a guide."}}. Immutable.
 *
 * <p>Source: documented by Anam.
 *
 * @param personality a description of the personality; null for none
 * @param systemPrompt the instructions of the language model; null for none
 */
@Stable(since = "0.1.0")
public record Brain(@Nullable String personality, @Nullable String systemPrompt) {
    /** Reads and writes a brain: an object with the names of the components. */
    public static final Codec<Brain> CODEC = JsonCodec.of(Brain.class)
            .field("personality", JsonCodec.text().orNull())
            .field("systemPrompt", JsonCodec.text().orNull())
            .build();
}
