package dev.fakeanam.internal.engine;

import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;

/** An answer to be sent. It stands in the journal already; whoever sends it reports what became of it. */
public final class Transmission {
    private final RecordedResponse response;
    private final Journal.Entry entry;

    Transmission(RecordedResponse response, Journal.Entry entry) {
        this.response = response;
        this.entry = entry;
    }

    public RecordedResponse response() {
        return response;
    }

    public void end(Outcome outcome) {
        entry.end(outcome);
    }
}
