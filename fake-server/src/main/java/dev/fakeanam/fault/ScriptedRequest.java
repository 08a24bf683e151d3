package dev.fakeanam.fault;

import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RequestPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The start of a script's sentence, or of its next step: says what happens to the requests.
 *
 * <p>Each of its methods takes effect at once, for one request; the {@link ScriptedAnswer} it returns amends that. Not
 * thread-safe: one thread speaks the sentence. Requests may come while it does.
 */
public final class ScriptedRequest {
    private final String id;
    private final RequestPattern pattern;
    private final List<Step> before;
    private final Consumer<Script> install;

    ScriptedRequest(String id, RequestPattern pattern, List<Step> before, Consumer<Script> install) {
        this.id = id;
        this.pattern = pattern;
        this.before = before;
        this.install = install;
    }

    /**
     * Starts a sentence. Nothing happens before its first verb.
     *
     * @param id the script's id
     * @param pattern the requests that the script is for
     * @param install takes the script, and again with each word that changes it, under the same id
     * @return the start of the sentence
     */
    public static ScriptedRequest of(String id, RequestPattern pattern, Consumer<Script> install) {
        return new ScriptedRequest(id, pattern, List.of(), install);
    }

    /**
     * Answers with a status and the body that Anam's API has for it, and does nothing else. A gateway's 502, 503 and
     * 504 have an HTML page; another status from 400 on has {@code {"error":"HTTP status 418"}}, one below 400 no body.
     *
     * @param status the HTTP status, 100 to 599
     * @return amends this step
     * @throws IllegalArgumentException if there is no such status
     */
    public ScriptedAnswer reply(int status) {
        return with(Step.once(new Fault.Reply(status, Headers.NONE, null)));
    }

    /**
     * Answers with a status and a JSON body of the test's choice, and does nothing else.
     *
     * @param status the HTTP status, 100 to 599
     * @param json the body, sent as it is with {@code Content-Type: application/json}
     * @return amends this step
     * @throws IllegalArgumentException if there is no such status
     */
    public ScriptedAnswer reply(int status, String json) {
        return with(Step.once(new Fault.Reply(status, Headers.of("Content-Type", "application/json"), json)));
    }

    ScriptedAnswer amend(Step step, @Nullable Integer times) {
        return with(step.times(times));
    }

    ScriptedRequest after(Step step) {
        return new ScriptedRequest(id, pattern, plus(step), install);
    }

    private ScriptedAnswer with(Step step) {
        install.accept(new Script(id, pattern, plus(step)));
        return new ScriptedAnswer(this, step);
    }

    private List<Step> plus(Step step) {
        List<Step> steps = new ArrayList<>(before);
        steps.add(step);
        return List.copyOf(steps);
    }
}
