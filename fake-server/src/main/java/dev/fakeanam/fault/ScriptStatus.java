package dev.fakeanam.fault;

/**
 * A script and how far it has got. A snapshot. Immutable.
 *
 * @param script the script
 * @param hits how many requests it was played to so far
 */
public record ScriptStatus(Script script, long hits) {

    /**
     * {@return whether every step was played as often as it says; a step for all requests counts once it was played}
     */
    public boolean isDone() {
        long needed = script.steps().stream()
                .mapToLong(step -> step.times() == null ? 1 : step.times())
                .sum();
        return hits >= needed;
    }
}
