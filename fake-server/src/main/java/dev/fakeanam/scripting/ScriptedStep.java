package dev.fakeanam.scripting;

import dev.fakeanam.status.Stable;

/**
 * The end of a script's sentence: says how often the last step is played, and what comes after it. Without it, the step
 * is played once, and then the API behaves as usual. Not thread-safe, like {@link ScriptedRequest}.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface ScriptedStep {

    /**
     * Plays the step to the next requests, once each.
     *
     * @param times how many requests, at least 1
     * @return changes this step further
     * @throws IllegalArgumentException if the number is below 1
     */
    ScriptedStep times(int times);

    /**
     * Plays the step to all requests that come.
     *
     * @return changes this step further
     */
    ScriptedStep always();

    /**
     * Plays the step to about one in {@code count} requests, chosen by chance. The others pass to an older script that
     * takes them, or to the API. If requests come one after the other, the same seed chooses the same ones in every
     * run.
     *
     * @param count one in how many, at least 1
     * @param seed where the sequence of chances starts
     * @return changes this step further
     * @throws IllegalArgumentException if the number is below 1
     */
    ScriptedStep inOneOf(int count, long seed);

    /**
     * Continues with the next step, which is for the requests after those of this step.
     *
     * @return says what happens to them
     */
    @CheckReturnValue
    ScriptedRequest then();
}
