package dev.fakeanam.scripting;

/**
 * A script and how far it has got. A snapshot. Immutable.
 *
 * @param script the script
 * @param hits how many requests it has met with a fault so far; those that it let pass are not among them
 */
public record ScriptStatus(Script script, long hits) {

    /** {@return whether every step was played as often as it says; one without an end, whether it was played at all} */
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

    /** {@return the script and how far it has got, in words: {@code updateShareLink → 2 × reply 503 (hit 1 of 2)}} */
    @Override
    public String toString() {
        return script + " (hit " + hits + " of " + needed() + ")";
    }
}
