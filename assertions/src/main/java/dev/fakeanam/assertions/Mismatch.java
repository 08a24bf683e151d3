package dev.fakeanam.assertions;

/**
 * Why what was received is not what should have been.
 *
 * @param message the failure message
 * @param isFinal whether nothing that may yet come can mend it
 */
record Mismatch(String message, boolean isFinal) {

    static Mismatch soFar(String message) {
        return new Mismatch(message, false);
    }

    static Mismatch forEver(String message) {
        return new Mismatch(message, true);
    }
}
