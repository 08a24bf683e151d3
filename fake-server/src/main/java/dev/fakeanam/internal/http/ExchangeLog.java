package dev.fakeanam.internal.http;

import dev.fakeanam.journal.Exchange;
import java.time.Instant;

/** Receives every exchange after its response was sent or lost. */
@FunctionalInterface
public interface ExchangeLog {
    /** @param at the moment, in real time */
    void ended(Exchange exchange, Instant at);
}
