package dev.fakeanam.scripting;

import dev.fakeanam.json.Json;
import dev.fakeanam.matching.RequestPattern;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What shall happen to the requests that a pattern takes: steps that are played in order, after which the API behaves
 * as usual again. Data. Immutable.
 *
 * @param id tells the scripts of an organization apart
 * @param pattern the requests it is for
 * @param steps what happens to them, at least one step; one without an end can only be the last
 */
public record Script(String id, RequestPattern pattern, List<Step> steps) {

    public Script {
        steps = List.copyOf(steps);
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "A script has an id, by which it can be replaced and removed, but \"" + id + "\" was given.");
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "A script has at least one step. Say what shall happen: a reply with the status 503 for one.");
        }
        for (Step step : steps.subList(0, steps.size() - 1)) {
            if (!step.ends()) {
                throw new IllegalArgumentException("\"" + step + "\" has no end, so the step after it would never be"
                        + " played. Say how often, by times, or leave the next step out.");
            }
        }
    }

    /**
     * Reads a script from its JSON.
     *
     * @param json what {@link #toJson} gives
     * @return the script
     * @throws IllegalArgumentException if the text is no script; the message names the field and what is allowed
     */
    public static Script fromJson(String json) {
        return ScriptJson.read(Json.parse(json));
    }

    /**
     * {@return the script as compact JSON, without loss:
     * {@code {"id":…,"request":{…},"steps":[{"fault":{"kind":"reply",
     * "status":503,"headers":[],"body":null},"applied":false,"times":2}]}}} Durations are in milliseconds.
     */
    public String toJson() {
        return Json.write(ScriptJson.write(this));
    }

    /** {@return the script in words: {@code updateShareLink → 2 × reply 503, then reply 429} for one} */
    @Override
    public String toString() {
        return pattern + " → " + steps.stream().map(Step::toString).collect(Collectors.joining(", then "));
    }
}
