package dev.fakeanam.internal.scripting;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.ScriptedAnswer;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.scripting.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The start of a script's sentence, which needs a verb next. */
public final class ScriptSentence implements ScriptedRequest {
    private final ScriptDraft draft;
    private final List<Step> before;

    private ScriptSentence(ScriptDraft draft, List<Step> before) {
        this.draft = draft;
        this.before = before;
        draft.begin();
    }

    /**
     * Begins a sentence. Call it on the thread that writes the sentence, because it notes the line of the test.
     *
     * @param pattern the requests that the script is for
     */
    public static ScriptedRequest begin(ScriptWriter writer, RequestPattern pattern) {
        return new ScriptSentence(new ScriptDraft(writer, pattern, CallSite.find()), List.of());
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
    public ScriptedAnswer reply(int status) {
        return verb().step(Fault.reply(status), false);
    }

    @Override
    public ScriptedAnswer reply(int status, String json) {
        return verb().step(Fault.reply(status, json), false);
    }

    @Override
    public ScriptedAnswer reply(Fault.Reply reply) {
        return verb().step(reply, false);
    }

    @Override
    public ScriptedAnswer delay(Duration by) {
        return verb().step(Fault.delay(by), false);
    }

    @Override
    public ScriptedAnswer delay(Duration by, Fault then) {
        return verb().step(Fault.delay(by, then), false);
    }

    @Override
    public ScriptedAnswer resetConnection() {
        return verb().step(Fault.resetConnection(), false);
    }

    @Override
    public ScriptedAnswer closeConnection() {
        return verb().step(Fault.closeConnection(), false);
    }

    @Override
    public ScriptedAnswer neverAnswer() {
        return verb().step(Fault.neverAnswer(), false);
    }

    @Override
    public ScriptedAnswer applyThen(Fault fault) {
        return verb().step(fault, true);
    }

    /** Records the verb before its values are checked. */
    private ScriptSentence verb() {
        draft.finish();
        return this;
    }

    private ScriptedAnswer step(Fault fault, boolean applied) {
        return write(new Step(fault, applied, new Repetition.Times(1)));
    }

    private ScriptedAnswer write(Step step) {
        draft.write(plus(step));
        return new Answer(step);
    }

    private ScriptedRequest after(Step step) {
        return new ScriptSentence(draft, plus(step));
    }

    private List<Step> plus(Step step) {
        List<Step> steps = new ArrayList<>(before);
        steps.add(step);
        return List.copyOf(steps);
    }

    /** The sentence after a verb. */
    private final class Answer implements ScriptedAnswer {
        private final Step step;

        Answer(Step step) {
            this.step = step;
        }

        @Override
        public ScriptedAnswer times(int times) {
            return repeated(new Repetition.Times(times));
        }

        @Override
        public ScriptedAnswer always() {
            return repeated(new Repetition.Always());
        }

        @Override
        public ScriptedAnswer inOneOf(int count, long seed) {
            return repeated(new Repetition.OneIn(count, seed));
        }

        @Override
        public ScriptedRequest then() {
            return after(step);
        }

        private ScriptedAnswer repeated(Repetition repetition) {
            return write(new Step(step.fault(), step.applied(), repetition));
        }
    }
}
