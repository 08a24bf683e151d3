package dev.fakeanam.internal.scripting;

import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.Step;
import java.util.Optional;

/**
 * A script and all that decides what it does next.
 *
 * @param hits how many requests it has met with a fault
 * @param passed how many requests its steps were for and let pass
 * @param chances how often a step that is played by chance has tried it
 */
public record ScriptProgress(Script script, long hits, long passed, long chances) {
    public ScriptProgress {
        ScriptPlayer.requirePlayable(script);
        if (chances > 0 && oneIn(script).isEmpty()) {
            throw new IllegalArgumentException("The script " + script.id() + " has no step with oneIn, but has tried "
                    + chances + " chances. Leave chances out.");
        }
    }

    /** A script that has let pass no more requests than those hits take. */
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
