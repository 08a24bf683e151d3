package dev.fakeanam.internal.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets requests begin until the server stops, which then waits for those that have. Thread-safe. */
public final class BegunRequests {
    private static final int LONGEST_ANSWER_SECONDS = 1;

    private final Semaphore free = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean stopping;

    /** Whether a request may begin; one that has must end. */
    public boolean begin() {
        return !stopping && free.tryAcquire();
    }

    public void end() {
        free.release();
    }

    /** Whether none may begin any more. */
    boolean isStopping() {
        return stopping;
    }

    /** How many have begun and not yet ended. */
    int count() {
        return Integer.MAX_VALUE - free.availablePermits();
    }

    /** Lets none begin any more, and waits, for a while, until those that have are answered. */
    void stop() {
        stopping = true;
        try {
            // Kept, so that none can begin that looked a moment before.
            free.tryAcquire(Integer.MAX_VALUE, LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
