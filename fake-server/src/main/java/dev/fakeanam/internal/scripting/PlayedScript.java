package dev.fakeanam.internal.scripting;

import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.matching.RequestTarget;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.Step;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A script and its progress. Not thread-safe. */
final class PlayedScript {
    private Script script;
    private Random chance;
    /** For how many requests the last step has drawn a random number. */
    private long chances;
    /** How many requests the script has seen, including those that it let pass. */
    private long position;

    private long hits;

    PlayedScript(Script script) {
        this.script = script;
        this.chance = new Random(seed(script));
    }

    /** The sequence of chances starts again, because the steps may have another seed. */
    void amend(List<Step> steps) {
        script = new Script(script.id(), script.pattern(), steps, script.location());
        chance = new Random(seed(script));
        chances = 0;
    }

    void restore(ScriptProgress progress) {
        hits = progress.hits();
        position = progress.hits() + progress.passed();
        while (chances < progress.chances()) {
            isMet(progress.oneIn().orElseThrow());
        }
    }

    Optional<Played> play(RecordedRequest request) {
        int next = nextStep();
        if (!isFor(request)) {
            return Optional.empty();
        }
        Step step = script.steps().get(next);
        if (step.repetition() instanceof Repetition.OneIn oneIn && !isMet(oneIn)) {
            return Optional.empty();
        }
        position++;
        if (step.fault() instanceof Fault.Proceed) {
            return Optional.empty();
        }
        hits++;
        return Optional.of(new Played(script.id(), next + 1, step));
    }

    boolean isFor(RecordedRequest request) {
        // A request that the fake does not emulate is a 501 until a script names it.
        boolean isMeant = request.operation().isPresent() || script.pattern().target() instanceof RequestTarget.Path;
        return isMeant && nextStep() < script.steps().size() && script.pattern().matches(request);
    }

    boolean isNamedFor(RecordedRequest request) {
        return script.pattern().target() instanceof RequestTarget.Path && isFor(request);
    }

    boolean hasId(String id) {
        return script.id().equals(id);
    }

    ScriptStatus status() {
        return new ScriptStatus(script, hits);
    }

    ScriptProgress progress() {
        return new ScriptProgress(script, hits, position - hits, chances);
    }

    private boolean isMet(Repetition.OneIn oneIn) {
        chances++;
        return chance.nextInt(oneIn.count()) == 0;
    }

    /** Only the last step can be random, so a script has at most one sequence of chances. */
    private static long seed(Script script) {
        Step last = script.steps().get(script.steps().size() - 1);
        return last.repetition() instanceof Repetition.OneIn oneIn ? oneIn.seed() : 0;
    }

    /** Returns the index of the next step, from 0; the number of steps if the script is used up. */
    private int nextStep() {
        long end = 0;
        for (int i = 0; i < script.steps().size(); i++) {
            if (!(script.steps().get(i).repetition() instanceof Repetition.Times times)) {
                return i;
            }
            end += times.count();
            if (position < end) {
                return i;
            }
        }
        return script.steps().size();
    }
}
