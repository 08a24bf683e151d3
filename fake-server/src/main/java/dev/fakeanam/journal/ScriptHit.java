package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;

/**
 * Says what a script did to a request. Immutable.
 *
 * @param scriptId the script's id
 * @param step the number of the step that was played, from 1
 * @param description what that step does, for people: {@code reply 503} for example
 * @param applied whether the API also applied the request, which may have changed its state
 */
@Stable(since = "0.1.0")
public record ScriptHit(String scriptId, int step, String description, boolean applied) {

    /** A hit in JSON: an object with the components' names. */
    public static final Codec<ScriptHit> CODEC = JsonCodec.of(ScriptHit.class)
            .field("scriptId", JsonCodec.text())
            .field("step", JsonCodec.integer())
            .field("description", JsonCodec.text())
            .field("applied", JsonCodec.bool())
            .build();
}
