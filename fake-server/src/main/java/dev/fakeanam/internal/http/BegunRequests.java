package dev.fakeanam.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/** Lets requests begin until the server stops. A stop waits for those that have begun. Thread-safe. */
public final class BegunRequests {
    private static final int LONGEST_ANSWER_SECONDS = 1;

    private final Semaphore free = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean stopping;

    /** Whether a request may begin. It ends when its response has been sent, or its connection has ended. */
    public boolean begin(HttpServletRequest request) {
        if (stopping || !free.tryAcquire()) {
            return false;
        }
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(request), failure -> free.release());
        return true;
    }

    /** Whether no more requests may begin. */
    boolean isStopping() {
        return stopping;
    }

    /** How many have begun and not yet ended. */
    int count() {
        return Integer.MAX_VALUE - free.availablePermits();
    }

    /** Lets no more requests begin, and waits for a limited time until those that have begun are answered. */
    void stop() {
        stopping = true;
        try {
            // The permits stay taken, so that a request that checked a moment before cannot begin.
            free.tryAcquire(Integer.MAX_VALUE, LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
