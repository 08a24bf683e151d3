package dev.fakeanam.fault;

/**
 * The rest of a script's sentence: how often its last step is played, and what comes after. Without any of it, the step
 * is for one request, and then the API behaves as usual.
 */
public final class ScriptedAnswer {
    private final ScriptedRequest start;
    private final Step step;

    ScriptedAnswer(ScriptedRequest start, Step step) {
        this.start = start;
        this.step = step;
    }

    /**
     * Plays the step to the next requests, each once.
     *
     * @param times how many requests, at least 1
     * @return amends this step further
     * @throws IllegalArgumentException if the number is below 1
     */
    public ScriptedAnswer times(int times) {
        return start.amend(step, times);
    }

    /**
     * Plays the step to all requests that come.
     *
     * @return amends this step further
     */
    public ScriptedAnswer always() {
        return start.amend(step, null);
    }

    /**
     * Goes on with the next step, for the requests after those of this one.
     *
     * @return says what happens to them
     */
    public ScriptedRequest then() {
        return start.after(step);
    }
}
