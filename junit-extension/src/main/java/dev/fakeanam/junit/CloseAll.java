package dev.fakeanam.junit;

import org.jspecify.annotations.Nullable;

/** Steps of which each is taken, whatever became of those before it. */
final class CloseAll {
    private @Nullable Throwable first;

    /** Takes a step now. */
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

    /** Throws the first failure of all steps, if there is one; the others are suppressed ones of it. */
    void end() {
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
