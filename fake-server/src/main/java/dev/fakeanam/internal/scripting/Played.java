package dev.fakeanam.internal.scripting;

import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.scripting.Step;

/**
 * A step that was chosen for a request and counted.
 *
 * @param scriptId the script of the step
 * @param number which of the script's steps, from 1
 */
public record Played(String scriptId, int number, Step step) {

    public ScriptHit hit(boolean applied) {
        return new ScriptHit(scriptId, number, step.description(), applied);
    }
}
