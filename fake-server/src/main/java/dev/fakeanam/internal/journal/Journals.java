package dev.fakeanam.internal.journal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Begins the journals of a server, and counts how much they keep together. Thread-safe. */
public final class Journals {
    private final JournalLimits limits;
    private final SharedParts parts = new SharedParts();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong recorded = new AtomicLong();
    private final Set<ExchangeJournal.Entry> pending = ConcurrentHashMap.newKeySet();

    public Journals(JournalLimits limits) {
        this.limits = limits;
    }

    /** @param added is run after each exchange that was added, on the thread that adds it */
    public ExchangeJournal begin(Runnable added) {
        return new ExchangeJournal(limits, this, added);
    }

    /** Records that every unsent response is lost, because the server has stopped. */
    public void settle() {
        pending.forEach(ExchangeJournal.Entry::settle);
    }

    /**
     * Returns how many exchanges all journals have recorded: the sequence number of the newest one. A journal that is
     * read from then on has every exchange up to this number, unless it has dropped it.
     */
    public long recorded() {
        return recorded.get();
    }

    /** Returns the next sequence number. The journal holds its lock until its entry can be read. */
    long next() {
        return recorded.incrementAndGet();
    }

    void begin(ExchangeJournal.Entry entry) {
        pending.add(entry);
    }

    void end(ExchangeJournal.Entry entry) {
        pending.remove(entry);
    }

    SharedParts parts() {
        return parts;
    }

    void count(long moreBytes) {
        bytes.addAndGet(moreBytes);
    }

    boolean keepTooMuch() {
        return bytes.get() > limits.totalBytes();
    }
}
