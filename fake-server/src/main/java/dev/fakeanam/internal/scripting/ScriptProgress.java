package dev.fakeanam.internal.scripting;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A script and everything that decides what it does next.
 *
 * @param hits how many requests got a fault from it
 * @param passed how many requests its steps let pass
 * @param chances for how many requests the last step has drawn a random number
 */
public record ScriptProgress(Script script, long hits, long passed, long chances) {
    private static final JsonCodec<Integer> COUNT = JsonCodec.integer(0, Integer.MAX_VALUE);

    /**
     * Reads and writes a script with its progress, for a seed. The number of passed requests may be left out, because
     * it follows from the hits.
     */
    public static final JsonCodec<ScriptProgress> CODEC = JsonCodec.fields("ScriptProgress")
            .required("script", Script.CODEC)
            .field("hits", COUNT)
            .field("passed", COUNT)
            .field("chances", COUNT)
            .strict()
            .build()
            .map(ScriptProgress.class, ScriptProgress::ofFields, ScriptProgress::fields);

    public ScriptProgress {
        if (chances > 0 && oneIn(script).isEmpty()) {
            throw new IllegalArgumentException("The script " + script.id() + " has no step with oneIn, but has tried "
                    + chances + " chances. Leave chances out.");
        }
    }

    /**
     * Returns the progress of a script with these hits, after the smallest number of passed requests that makes them
     * possible.
     */
    public static ScriptProgress of(Script script, long hits, long chances) {
        long left = hits;
        long passed = 0;
        for (Step step : script.steps()) {
            if (left == 0 || !(step.repetition() instanceof Repetition.Times times)) {
                break;
            }
            if (step.fault() instanceof Fault.Proceed) {
                passed += times.count();
            } else {
                left -= Math.min(left, times.count());
            }
        }
        return new ScriptProgress(script, hits, passed, chances);
    }

    private static ScriptProgress ofFields(Map<String, @Nullable Object> fields) {
        Script script = (Script) Objects.requireNonNull(fields.get("script"));
        return fields.containsKey("passed")
                ? new ScriptProgress(script, count(fields, "hits"), count(fields, "passed"), count(fields, "chances"))
                : of(script, count(fields, "hits"), count(fields, "chances"));
    }

    private static long count(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof Integer count ? count : 0;
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("script", script);
        fields.put("hits", Math.toIntExact(hits));
        fields.put("passed", Math.toIntExact(passed));
        fields.put("chances", Math.toIntExact(chances));
        return fields;
    }

    Optional<Repetition.OneIn> oneIn() {
        return oneIn(script);
    }

    private static Optional<Repetition.OneIn> oneIn(Script script) {
        return script.steps().stream()
                .map(Step::repetition)
                .filter(Repetition.OneIn.class::isInstance)
                .map(Repetition.OneIn.class::cast)
                .findFirst();
    }
}
