package dev.fakeanam.scripting;

import dev.fakeanam.matching.RequestPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The start of a script's sentence, or of its next step: says what happens to the requests.
 *
 * <p>Each verb takes effect at once, for one request; the {@link ScriptedAnswer} it returns amends that. Bad values are
 * refused with an {@link IllegalArgumentException} that says what is allowed, and then no script is added or changed.
 * Not thread-safe: one thread speaks the sentence. Requests may come while it does.
 */
public final class ScriptedRequest {
    private final ScriptDraft sentence;
    private final List<Step> before;

    private ScriptedRequest(ScriptDraft sentence, List<Step> before) {
        this.sentence = sentence;
        this.before = before;
    }

    /**
     * Starts a sentence. Nothing happens before its first verb.
     *
     * @param pattern the requests that the script is for
     * @param add makes a script of the first verb's steps, under an id of its choice
     * @param amend takes the script with each further word, under the same id: what was played of it stays played
     * @return the start of the sentence
     */
    public static ScriptedRequest of(
            RequestPattern pattern, BiFunction<RequestPattern, List<Step>, Script> add, Consumer<Script> amend) {
        return new ScriptedRequest(new ScriptDraft(pattern, add, amend), List.of());
    }

    /**
     * Lets requests pass, to an older script or to the API as usual, before the one that the next verb is for.
     *
     * @param number which of the requests that come from now on, from 1
     * @return says what happens to it
     */
    public ScriptedRequest nth(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Requests are counted from 1, but nth(" + number + ") was given.");
        }
        return number == 1 ? this : after(new Step(new Fault.Proceed(), false, new Repetition.Times(number - 1)));
    }

    /**
     * Answers with a status and the body that Anam's API has for it, and does nothing else. A 429 has all its headers,
     * a gateway's 502, 503 and 504 an HTML page; another status from 400 on has {@code {"error":"HTTP status 418"}},
     * one below 400 no body.
     *
     * @param status the HTTP status, 100 to 599
     * @return amends this step
     */
    public ScriptedAnswer reply(int status) {
        return with(Fault.reply(status), false);
    }

    /**
     * Answers with a status and a JSON body of the test's choice, and does nothing else.
     *
     * @param status the HTTP status, 100 to 599
     * @param json the body, sent as it is with {@code Content-Type: application/json}
     * @return amends this step
     */
    public ScriptedAnswer reply(int status, String json) {
        return with(Fault.reply(status, json), false);
    }

    /**
     * Answers as the test says, and does nothing else.
     *
     * @param reply the answer: {@code Fault.reply(503).withHeader("Retry-After", "5").withoutBody()} for one
     * @return amends this step
     */
    public ScriptedAnswer reply(Fault.Reply reply) {
        return with(reply, false);
    }

    /**
     * Waits in real time before Anam begins, then goes on as usual.
     *
     * @param by how long, not negative
     * @return amends this step
     */
    public ScriptedAnswer delay(Duration by) {
        return with(Fault.delay(by), false);
    }

    /**
     * Waits in real time, then does something else than Anam would.
     *
     * @param by how long, not negative
     * @param then what comes then: {@code reply(503)} for one
     * @return amends this step
     */
    public ScriptedAnswer delay(Duration by, Fault then) {
        return with(Fault.delay(by, then), false);
    }

    /**
     * Resets the connection (RST) before Anam does anything.
     *
     * @return amends this step
     */
    public ScriptedAnswer resetConnection() {
        return with(Fault.resetConnection(), false);
    }

    /**
     * Closes the connection (FIN) without an answer, before Anam does anything.
     *
     * @return amends this step
     */
    public ScriptedAnswer closeConnection() {
        return with(Fault.closeConnection(), false);
    }

    /**
     * Never answers and never does anything, on a connection that stays open until the organization or server is
     * closed.
     *
     * @return amends this step
     */
    public ScriptedAnswer neverAnswer() {
        return with(Fault.neverAnswer(), false);
    }

    /**
     * Does what Anam would, so that state changes, and then damages, loses or replaces the answer: Anam did it, but the
     * client never learns.
     *
     * @param fault what happens to the answer: {@code resetConnection()}, {@code reply(502)}, {@code cutBody(10)}, …
     * @return amends this step
     */
    public ScriptedAnswer applyThen(Fault fault) {
        return with(fault, true);
    }

    ScriptedAnswer amend(Step step, Repetition repetition) {
        return with(new Step(step.fault(), step.applied(), repetition));
    }

    ScriptedRequest after(Step step) {
        return new ScriptedRequest(sentence, plus(step));
    }

    private ScriptedAnswer with(Fault fault, boolean applied) {
        return with(new Step(fault, applied, new Repetition.Times(1)));
    }

    private ScriptedAnswer with(Step step) {
        sentence.say(plus(step));
        return new ScriptedAnswer(this, step);
    }

    private List<Step> plus(Step step) {
        List<Step> steps = new ArrayList<>(before);
        steps.add(step);
        return List.copyOf(steps);
    }
}
