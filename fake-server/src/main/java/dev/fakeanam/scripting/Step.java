package dev.fakeanam.scripting;

/**
 * One step of a script. Data. Immutable.
 *
 * @param fault what happens to a request
 * @param applied whether Anam's own behaviour takes place first, so that state changes and only its answer is lost or
 *     other
 * @param repetition how many requests it is played to
 */
public record Step(Fault fault, boolean applied, Repetition repetition) {

    public Step {
        if (!applied && !fault.needsNoAnswer()) {
            throw new IllegalArgumentException("\"" + fault
                    + "\" damages an answer, so there must be one. Say applyThen(…), or set applied in JSON.");
        }
    }

    /** {@return whether the step is played once only, or a number of times} */
    boolean ends() {
        return repetition instanceof Repetition.Times;
    }

    /** {@return the step in words, {@code 2 × reply 503} for one} */
    @Override
    public String toString() {
        return repetition + description();
    }

    /** {@return what the step does, in words, {@code apply, then reset connection} for one} */
    public String description() {
        return applied ? "apply, then " + fault : fault.toString();
    }
}
