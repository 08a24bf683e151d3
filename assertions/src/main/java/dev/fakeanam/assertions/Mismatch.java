package dev.fakeanam.assertions;

/**
 * Says why the received requests are not the expected ones.
 *
 * @param message the failure message
 * @param isFinal whether no later request can change that
 */
record Mismatch(String message, boolean isFinal) {

    static Mismatch soFar(String message) {
        return new Mismatch(message, false);
    }

    static Mismatch forEver(String message) {
        return new Mismatch(message, true);
    }
}
