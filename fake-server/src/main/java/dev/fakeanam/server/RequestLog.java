package dev.fakeanam.server;

import dev.fakeanam.journal.Exchange;
import java.time.Instant;

/**
 * Is told of every exchange once its answer is sent, or lost. Called on the threads that answer requests, also at the
 * same time: one that waits keeps these waiting. What it throws changes no answer and no journal, and goes to the
 * thread's {@link Thread.UncaughtExceptionHandler uncaught exception handler}, which prints it where nothing else is
 * set.
 */
@FunctionalInterface
public interface RequestLog {
    /**
     * @param exchange the exchange with its outcome and its duration
     * @param at the moment it ended, in real time
     */
    void ended(Exchange exchange, Instant at);
}
