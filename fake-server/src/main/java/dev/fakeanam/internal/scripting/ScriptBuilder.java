package dev.fakeanam.internal.scripting;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.scripting.ScriptedStep;
import dev.fakeanam.scripting.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds a script from the words of a test. A verb is needed next. */
public final class ScriptBuilder implements ScriptedRequest {
    private final ScriptDraft draft;
    private final List<Step> before;

    private ScriptBuilder(ScriptDraft draft, List<Step> before) {
        this.draft = draft;
        this.before = before;
        draft.begin();
    }

    /**
     * Begins a script. Call it on the thread of the test, because it notes the line of the test.
     *
     * @param pattern the requests that the script is for
     */
    public static ScriptedRequest begin(ScriptWriter writer, RequestPattern pattern) {
        return new ScriptBuilder(new ScriptDraft(writer, pattern, CallSite.find()), List.of());
    }

    @Override
    public ScriptedRequest nth(int number) {
        if (number < 1) {
            draft.finish();
            throw new IllegalArgumentException("Requests are counted from 1, but nth(" + number + ") was given.");
        }
        return number == 1 ? this : after(new Step(new Fault.Proceed(), false, new Repetition.Times(number - 1)));
    }

    @Override
    public ScriptedStep reply(int status) {
        return verb().step(Fault.reply(status), false);
    }

    @Override
    public ScriptedStep reply(int status, String json) {
        return verb().step(Fault.reply(status, json), false);
    }

    @Override
    public ScriptedStep reply(Fault.Reply reply) {
        return verb().step(reply, false);
    }

    @Override
    public ScriptedStep delay(Duration by) {
        return verb().step(Fault.delay(by), false);
    }

    @Override
    public ScriptedStep delay(Duration by, Fault then) {
        return verb().step(Fault.delay(by, then), false);
    }

    @Override
    public ScriptedStep resetConnection() {
        return verb().step(Fault.resetConnection(), false);
    }

    @Override
    public ScriptedStep closeConnection() {
        return verb().step(Fault.closeConnection(), false);
    }

    @Override
    public ScriptedStep neverAnswer() {
        return verb().step(Fault.neverAnswer(), false);
    }

    @Override
    public ScriptedStep applyThen(Fault fault) {
        return verb().step(fault, true);
    }

    /** Records the verb before its values are checked. */
    private ScriptBuilder verb() {
        draft.finish();
        return this;
    }

    private ScriptedStep step(Fault fault, boolean applied) {
        return write(new Step(fault, applied, new Repetition.Times(1)));
    }

    private ScriptedStep write(Step step) {
        draft.write(plus(step));
        return new Written(step);
    }

    private ScriptedRequest after(Step step) {
        return new ScriptBuilder(draft, plus(step));
    }

    private List<Step> plus(Step step) {
        List<Step> steps = new ArrayList<>(before);
        steps.add(step);
        return List.copyOf(steps);
    }

    /** The sentence after a verb. */
    private final class Written implements ScriptedStep {
        private final Step step;

        Written(Step step) {
            this.step = step;
        }

        @Override
        public ScriptedStep times(int times) {
            return repeated(new Repetition.Times(times));
        }

        @Override
        public ScriptedStep always() {
            return repeated(new Repetition.Always());
        }

        @Override
        public ScriptedStep inOneOf(int count, long seed) {
            return repeated(new Repetition.OneIn(count, seed));
        }

        @Override
        public ScriptedRequest then() {
            return after(step);
        }

        private ScriptedStep repeated(Repetition repetition) {
            return write(new Step(step.fault(), step.applied(), repetition));
        }
    }
}
