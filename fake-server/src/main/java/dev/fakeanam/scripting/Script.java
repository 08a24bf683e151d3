package dev.fakeanam.scripting;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what happens to the requests that a pattern matches. Its steps are played in order, and then the API behaves as
 * usual. Immutable. Two scripts are equal if their ids, patterns and steps are equal; the location does not count.
 *
 * @param id the id, not blank; adding a script replaces the script with the same id
 * @param pattern the requests it is for
 * @param steps what happens to them, at least one step; only the last step may go on forever
 * @param location the line of the test that wrote the script, {@code RenewTest.renews(RenewTest.java:34)} for example;
 *     null if that is not known, as for scripts from the admin API
 */
@Stable(since = "0.1.0")
public record Script(
        String id,
        RequestPattern pattern,
        List<Step> steps,
        @Nullable String location) {

    /** A script in JSON: {@code {"id":…,"request":{…},"steps":[…]}}. Durations are in milliseconds. */
    public static final Codec<Script> CODEC = JsonCodec.of(Script.class)
            .field("id", JsonCodec.text())
            .field("request", RequestPattern.CODEC)
            .field("steps", JsonCodec.list(Step.CODEC))
            .optional("location", JsonCodec.text().orNull())
            .strict()
            .build();

    public Script {
        steps = List.copyOf(steps);
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "A script has an id, so that it can be replaced and removed, but \"" + id + "\" was given.");
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "A script has at least one step. Say what happens: a reply with the status 503, for example.");
        }
        for (Step step : steps.subList(0, steps.size() - 1)) {
            if (!step.ends()) {
                throw new IllegalArgumentException("\"" + step + "\" has no end, so the step after it would never be"
                        + " played. Give it a number of times, or leave the next step out.");
            }
        }
    }

    /**
     * Creates a script without a location.
     *
     * @param id the id, not blank; adding a script replaces the script with the same id
     * @param pattern the requests it is for
     * @param steps what happens to them, at least one step; only the last step may go on forever
     */
    public Script(String id, RequestPattern pattern, List<Step> steps) {
        this(id, pattern, steps, null);
    }

    /**
     * Reads a script from its JSON.
     *
     * @param json what {@link #toJson} gives
     * @return the script
     * @throws IllegalArgumentException if the text is not a script; the message names the field and what is allowed
     */
    public static Script fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the script as compact JSON, without loss; {@link #CODEC} shows its form} */
    public String toJson() {
        return CODEC.print(this);
    }

    /** {@return the script in words: {@code updateShareLink → 2 × reply 503, then reply 429} for example} */
    @Override
    public String toString() {
        return pattern + " → " + steps.stream().map(Step::toString).collect(Collectors.joining(", then "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Script script
                && id.equals(script.id)
                && pattern.equals(script.pattern)
                && steps.equals(script.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, pattern, steps);
    }
}
