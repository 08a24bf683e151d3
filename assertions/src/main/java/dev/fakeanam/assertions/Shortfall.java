package dev.fakeanam.assertions;

/**
 * Why what was received is not what should have been.
 *
 * @param message the failure message
 * @param isFinal whether nothing that may yet come can mend it
 */
record Shortfall(String message, boolean isFinal) {

    static Shortfall soFar(String message) {
        return new Shortfall(message, false);
    }

    static Shortfall forEver(String message) {
        return new Shortfall(message, true);
    }
}
