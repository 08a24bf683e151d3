package dev.fakeanam.server;

import dev.fakeanam.journal.Exchange;
import java.time.Instant;

/**
 * Is told of every exchange once its answer is sent, or lost. Called on the server's threads, also at the same time.
 */
@FunctionalInterface
public interface RequestLog {
    /**
     * @param exchange the exchange with its outcome
     * @param at the moment it ended, in real time
     * @param millis how long it took from the request's last byte, in milliseconds of real time
     */
    void ended(Exchange exchange, Instant at, long millis);
}
