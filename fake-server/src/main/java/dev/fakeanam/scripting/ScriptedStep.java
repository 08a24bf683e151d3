package dev.fakeanam.scripting;

import dev.fakeanam.status.Stable;

/**
 * Says how often a step of a script is played, and what comes after it: the end of the script's sentence. By default,
 * the step is played once, and then the API behaves as usual. Not thread-safe, like {@link ScriptedRequest}.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface ScriptedStep {

    /**
     * Plays the step to a number of requests, once each.
     *
     * @param times how many requests, at least 1
     * @return this step
     * @throws IllegalArgumentException if the number is below 1
     */
    ScriptedStep times(int times);

    /**
     * Plays the step to all further requests.
     *
     * @return this step
     */
    ScriptedStep always();

    /**
     * Plays the step to about one in {@code count} requests, chosen at random. The others pass to an older script that
     * matches them, or to the API. If requests come one after the other, the same seed chooses the same ones in every
     * run.
     *
     * @param count one in how many, at least 1
     * @param seed the seed of the random numbers
     * @return this step
     * @throws IllegalArgumentException if the number is below 1
     */
    ScriptedStep inOneOf(int count, long seed);

    /**
     * Continues with the next step, which is for the requests after those of this step.
     *
     * @return the next step, which needs a verb
     */
    @CheckReturnValue
    ScriptedRequest then();
}
