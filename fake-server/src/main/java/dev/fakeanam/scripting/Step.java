package dev.fakeanam.scripting;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;

/**
 * One step of a script. Immutable.
 *
 * @param fault what happens to a request
 * @param applied whether the API applies the request first. Then its state changes, and the fault is for the response
 *     only
 * @param repetition how many requests it is played to
 */
@Stable(since = "0.1.0")
public record Step(Fault fault, boolean applied, Repetition repetition) {

    /**
     * A step in JSON:
     * {@code {"fault":{"kind":"reply","status":503,"headers":[],"body":null},"applied":false,"times":2}}.
     */
    public static final Codec<Step> CODEC = JsonCodec.of(Step.class)
            .field("fault", Fault.CODEC)
            .defaulting("applied", JsonCodec.bool(), false)
            .inline(Repetition.CODEC)
            .strict()
            .build();

    public Step {
        if (!applied && damagesResponse(fault)) {
            throw new IllegalArgumentException("\"" + fault
                    + "\" damages a response, so there must be one. Use applyThen(…), or set applied in JSON.");
        }
    }

    private static boolean damagesResponse(Fault fault) {
        return fault instanceof Fault.Delay delay
                ? damagesResponse(delay.then())
                : fault instanceof Fault.CutBody || fault instanceof Fault.Garbage || fault instanceof Fault.Drip;
    }

    /** {@return whether the step is played a number of times, and does not go on forever} */
    boolean ends() {
        return repetition instanceof Repetition.Times;
    }

    /** {@return the step in words, {@code 2 × reply 503} for example} */
    @Override
    public String toString() {
        return repetition + description();
    }

    /** {@return what the step does, in words, {@code apply, then reset connection} for example} */
    public String description() {
        return applied ? "apply, then " + fault : fault.toString();
    }
}
