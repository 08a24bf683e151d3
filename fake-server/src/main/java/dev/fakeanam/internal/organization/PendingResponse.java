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
 * A response to be sent, or not to be. The journal already has it; the code that sends it reports what became of it.
 * Thread-safe.
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

    /** The response; there is one wherever the fault needs one. */
    public RecordedResponse response() {
        if (response == null) {
            throw new IllegalStateException("There is no response to send with \"" + fault + "\".");
        }
        return response;
    }

    /** What happens to the response on the wire: never a reply, which is the response by now. */
    public Fault fault() {
        return fault;
    }

    /** Completes with true after a duration, or with false if the organization ends before. */
    public CompletableFuture<Boolean> pause(Duration duration) {
        return delays.pause(duration);
    }

    /** Reports that sending it failed by a defect of the fake; gives the exchange as it has ended. */
    public Exchange fail(Throwable defect, Duration after) {
        entry.end(Outcome.CLOSED, after, StackTraces.of(defect));
        ended.complete(null);
        return entry.snapshot();
    }

    /** Reports what became of it; gives the exchange as it has ended. */
    public Exchange end(Outcome outcome, Duration after) {
        entry.end(outcome, after, null);
        ended.complete(null);
        return entry.snapshot();
    }

    /** Completes when the journal has what became of it. */
    CompletableFuture<Void> ended() {
        return ended;
    }
}
