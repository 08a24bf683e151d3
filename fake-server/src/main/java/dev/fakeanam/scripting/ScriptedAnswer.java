package dev.fakeanam.scripting;

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
        return start.amend(step, new Repetition.Times(times));
    }

    /**
     * Plays the step to all requests that come.
     *
     * @return amends this step further
     */
    public ScriptedAnswer always() {
        return start.amend(step, new Repetition.Always());
    }

    /**
     * Plays the step to about one in so many requests, by chance. The others pass it by: to an older script that takes
     * them, or to the API. One request after the other, the same seed hits the same ones in every run.
     *
     * @param count one in how many, at least 1
     * @param seed where the sequence of chances starts
     * @return amends this step further
     * @throws IllegalArgumentException if the number is below 1
     */
    public ScriptedAnswer inOneOf(int count, long seed) {
        return start.amend(step, new Repetition.OneIn(count, seed));
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
