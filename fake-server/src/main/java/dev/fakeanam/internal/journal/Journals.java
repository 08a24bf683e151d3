package dev.fakeanam.internal.journal;

import java.util.concurrent.atomic.AtomicLong;

/** Begins the journals of a server, and knows how much all of them keep together. Thread-safe. */
public final class Journals {
    private final JournalLimits limits;
    private final AtomicLong bytes = new AtomicLong();

    public Journals(JournalLimits limits) {
        this.limits = limits;
    }

    /** @param added is run after each exchange that was added, on the thread that adds it */
    public ExchangeJournal begin(Runnable added) {
        return new ExchangeJournal(limits, this, added);
    }

    void count(long moreBytes) {
        bytes.addAndGet(moreBytes);
    }

    boolean keepTooMuch() {
        return bytes.get() > limits.totalBytes();
    }
}
