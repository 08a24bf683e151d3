package dev.fakeanam.fault;

import org.jspecify.annotations.Nullable;

/**
 * One step of a script. Data. Immutable.
 *
 * @param fault what happens to a request
 * @param applied whether Anam's own behaviour takes place first, so that state changes and only its answer is lost
 * @param times how many requests the step is for, at least 1; null: all that come
 */
public record Step(Fault fault, boolean applied, @Nullable Integer times) {

    public Step {
        if (times != null && times < 1) {
            throw new IllegalArgumentException("A step of a script is for at least 1 request, but times(" + times
                    + ") was asked for. Leave the script out where nothing shall happen.");
        }
    }

    /**
     * @param fault what happens to a request
     * @return a step that is for one request, to which the API's own behaviour is not applied
     */
    public static Step once(Fault fault) {
        return new Step(fault, false, 1);
    }

    Step times(@Nullable Integer newTimes) {
        return new Step(fault, applied, newTimes);
    }

    /** {@return the step in words, {@code reply 503} for one} */
    @Override
    public String toString() {
        return applied ? "apply, then " + fault : fault.toString();
    }
}
