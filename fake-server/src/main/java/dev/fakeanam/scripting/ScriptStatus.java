package dev.fakeanam.scripting;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;

/**
 * A script and its progress. Immutable: a snapshot.
 *
 * @param script the script
 * @param hits how many requests it has played a fault to so far; requests that it let pass do not count
 */
@Stable(since = "0.1.0")
public record ScriptStatus(Script script, long hits) {

    /** A status in JSON: an object with the components' names. */
    public static final Codec<ScriptStatus> CODEC = JsonCodec.of(ScriptStatus.class)
            .field("script", Script.CODEC)
            .field("hits", JsonCodec.longInteger())
            .build();

    /** {@return whether every step was played as often as it says; for a step that goes on forever, once is enough} */
    public boolean isDone() {
        return hits >= needed();
    }

    /** {@return how many hits it takes until {@link #isDone}} */
    public long needed() {
        return script.steps().stream()
                .filter(step -> !(step.fault() instanceof Fault.Proceed))
                .mapToLong(step -> step.repetition() instanceof Repetition.Times times ? times.count() : 1)
                .sum();
    }

    /** {@return the script and its progress, in words: {@code updateShareLink → 2 × reply 503 (hit 1 of 2)}} */
    @Override
    public String toString() {
        return script + " (hit " + hits + " of " + needed() + ")";
    }
}
