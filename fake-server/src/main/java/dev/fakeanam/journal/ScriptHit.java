package dev.fakeanam.journal;

/**
 * What a script did to a request.
 *
 * @param scriptId the script's id
 * @param step the number of the step that was played, from 1
 * @param description what that step does, for people: {@code reply 503} for one
 * @param applied whether Anam's own behaviour took place as well, so that state may have changed
 */
public record ScriptHit(String scriptId, int step, String description, boolean applied) {}
