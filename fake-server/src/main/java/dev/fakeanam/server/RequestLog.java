package dev.fakeanam.server;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.status.Stable;
import java.time.Instant;

/**
 * Receives every exchange after its response was sent or lost. Several threads that handle requests call it at the same
 * time. If it blocks, they wait. An exception that it throws changes no response and no journal. It goes to the
 * thread's {@link Thread.UncaughtExceptionHandler uncaught exception handler}, which prints it by default.
 */
@FunctionalInterface
@Stable(since = "0.1.0")
public interface RequestLog {
    /**
     * Receives an exchange that has ended.
     *
     * @param exchange the exchange with its outcome and its duration
     * @param at the moment it ended, in real time
     */
    void ended(Exchange exchange, Instant at);
}
