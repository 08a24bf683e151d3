package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.journal.ExchangeJournal;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.scripting.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A response that has to be sent, unless its fault says otherwise. The journal has it already. The code that sends it
 * reports the outcome. Thread-safe.
 */
public final class PendingResponse {
    private final @Nullable RecordedResponse response;
    private final Fault fault;
    private final ExchangeJournal.Entry entry;
    private final PendingDelays delays;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    public PendingResponse(
            @Nullable RecordedResponse response, Fault fault, ExchangeJournal.Entry entry, PendingDelays delays) {
        this.response = response;
        this.fault = fault;
        this.entry = entry;
        this.delays = delays;
    }

    /** Returns the response. Each fault that needs a response has one. */
    public RecordedResponse response() {
        if (response == null) {
            throw new IllegalStateException("There is no response to send with \"" + fault + "\".");
        }
        return response;
    }

    /**
     * Returns what happens to the response on the wire. It is never a reply, because a reply has become the response.
     */
    public Fault fault() {
        return fault;
    }

    /** Completes with true after a duration, or with false if the organization ends before. */
    public CompletableFuture<Boolean> pause(Duration duration) {
        return delays.pause(duration);
    }

    /** Reports that a defect of the fake kept it from being sent. Returns the exchange with its end. */
    public Exchange fail(Throwable defect, Duration after) {
        entry.end(Outcome.CLOSED, after, StackTraces.of(defect));
        ended.complete(null);
        return entry.snapshot();
    }

    /** Reports the outcome. Returns the exchange with its end. */
    public Exchange end(Outcome outcome, Duration after) {
        entry.end(outcome, after, null);
        ended.complete(null);
        return entry.snapshot();
    }

    /** Completes when the journal has the outcome. */
    CompletableFuture<Void> ended() {
        return ended;
    }
}
