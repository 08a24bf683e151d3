package dev.fakeanam.fault;

import dev.fakeanam.journal.RequestPattern;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What shall happen to the requests that a pattern takes: steps that are played in order, after which the API behaves
 * as usual again. Data. Immutable.
 *
 * @param id tells the scripts of an organization apart
 * @param pattern the requests it is for
 * @param steps what happens to them, at least one step; one that is for all requests can only be the last
 */
public record Script(String id, RequestPattern pattern, List<Step> steps) {

    public Script {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "A script has at least one step. Say what shall happen: reply(503) for one.");
        }
        for (Step step : steps.subList(0, steps.size() - 1)) {
            if (step.times() == null) {
                throw new IllegalArgumentException(
                        "\"" + step + "\" is for all requests, so the step after it would never be"
                                + " played. Say how often with times(n), or leave the next step out.");
            }
        }
    }

    /** {@return the script in words: {@code updateShareLink → 2 × reply 503, then reply 429} for one} */
    @Override
    public String toString() {
        return pattern + " → "
                + steps.stream()
                        .map(step -> (step.times() == null ? "always " : step.times() == 1 ? "" : step.times() + " × ")
                                + step)
                        .collect(Collectors.joining(", then "));
    }
}
