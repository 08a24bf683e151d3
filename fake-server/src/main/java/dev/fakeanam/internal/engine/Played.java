package dev.fakeanam.internal.engine;

import dev.fakeanam.fault.Step;
import dev.fakeanam.journal.ScriptHit;

/**
 * A step that was chosen for a request, and has been counted.
 *
 * @param scriptId whose step it is
 * @param number which of the script's steps, from 1
 */
record Played(String scriptId, int number, Step step) {

    ScriptHit hit(boolean applied) {
        return new ScriptHit(scriptId, number, step.description(), applied);
    }
}
