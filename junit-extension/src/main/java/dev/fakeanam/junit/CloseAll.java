package dev.fakeanam.junit;

import org.jspecify.annotations.Nullable;

/** Runs several steps. A step runs even if one before it failed. */
final class CloseAll {
    private @Nullable Throwable first;

    /** Runs a step now. */
    CloseAll step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            if (first == null) {
                first = failure;
            } else {
                first.addSuppressed(failure);
            }
        }
        return this;
    }

    /** Throws the first failure, if there is one, with the others as its suppressed exceptions. */
    void end() {
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
