package dev.fakeanam.internal.journal;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.journal.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps the newest exchanges of an organization, or the unattributed ones, within limits. Thread-safe. */
public final class ExchangeJournal {
    private final JournalLimits limits;
    private final Journals all;
    private final Runnable added;
    private final Object payer = new Object();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long bytes;
    private long recorded;
    private boolean counted = true;

    /** @param added runs after each added exchange, on the thread that adds it */
    ExchangeJournal(JournalLimits limits, Journals all, Runnable added) {
        this.limits = limits;
        this.all = all;
        this.added = added;
    }

    /** One exchange, which may not have ended yet. */
    public final class Entry {
        private final long sequence;
        private long bytes;
        private volatile Exchange exchange;

        private Entry(long sequence, Exchange exchange, long bytes) {
            this.sequence = sequence;
            this.exchange = exchange;
            this.bytes = bytes;
        }

        /** Returns its number among the exchanges of all journals of the server, from 1. */
        public long sequence() {
            return sequence;
        }

        /**
         * Records how the response ended. Only the first call counts.
         *
         * @param after how long it took from the request on; null if that is not known
         * @param failure the stack trace of a defect that it ended with, or null
         */
        public synchronized void end(Outcome outcome, @Nullable Duration after, @Nullable String failure) {
            if (exchange.outcome() == Outcome.PENDING) {
                exchange = exchange.ended(outcome, after, failure == null ? exchange.failure() : failure);
                all.end(this);
                grow(this, MemoryUse.text(failure));
            }
        }

        void settle() {
            end(Outcome.CLOSED, null, null);
        }

        public Exchange snapshot() {
            return exchange;
        }
    }

    /** Makes the exchange with the next number. */
    public interface Recording {
        Exchange numbered(long number);
    }

    public Entry add(Recording recording) {
        Entry entry = append(recording);
        added.run();
        return entry;
    }

    private synchronized Entry append(Recording recording) {
        MemoryUse memory = new MemoryUse(all.parts(), payer);
        Entry entry = new Entry(all.next(), memory.charge(recording.numbered(recorded + 1)), memory.bytes());
        all.begin(entry);
        entries.addLast(entry);
        recorded++;
        count(entry.bytes);
        forgetTheOldest();
        return entry;
    }

    /** Counts the additional memory of an entry, unless it was forgotten meanwhile. */
    private synchronized void grow(Entry entry, long moreBytes) {
        if (entry.exchange.number() > dropped()) {
            entry.bytes += moreBytes;
            count(moreBytes);
            forgetTheOldest();
        }
    }

    private void forgetTheOldest() {
        while (entries.size() > 1 && keepsTooMuch()) {
            count(-entries.removeFirst().bytes);
        }
    }

    private boolean keepsTooMuch() {
        return entries.size() > limits.exchanges() || bytes > limits.bytes() || (counted && all.keepTooMuch());
    }

    private void count(long moreBytes) {
        bytes += moreBytes;
        if (counted) {
            all.count(moreBytes);
        }
    }

    /** Removes the journal from the server. It can still be read. */
    public synchronized void leave() {
        if (counted) {
            counted = false;
            all.count(-bytes);
        }
    }

    public synchronized List<Exchange> exchanges() {
        return entries.stream().map(Entry::snapshot).toList();
    }

    /** Returns the exchanges with a higher number, oldest first. */
    synchronized List<Exchange> exchangesAfter(long number) {
        Deque<Exchange> newer = new ArrayDeque<>();
        newestFirst(entry -> {
            boolean isNewer = entry.exchange.number() > number;
            if (isNewer) {
                newer.addFirst(entry.snapshot());
            }
            return isNewer;
        });
        return List.copyOf(newer);
    }

    /** Offers the entries, newest first, until one is refused. Does not copy them. */
    public synchronized void newestFirst(Predicate<Entry> taken) {
        Iterator<Entry> newestFirst = entries.descendingIterator();
        while (newestFirst.hasNext()) {
            if (!taken.test(newestFirst.next())) {
                return;
            }
        }
    }

    /** Reads some exchanges, without copying the others. */
    public synchronized JournalPage page(JournalPage.Query query) {
        List<Exchange> page = new ArrayList<>();
        long last = query.after();
        long pageBytes = 0;
        int total = 0;
        for (Entry entry : entries) {
            if (entry.exchange.number() <= query.after() || !query.wanted().test(entry.exchange)) {
                continue;
            }
            pageBytes += entry.bytes;
            if (page.size() == total
                    && page.size() < query.most()
                    && (page.isEmpty() || pageBytes <= query.mostBytes())) {
                page.add(entry.snapshot());
                last = entry.exchange.number();
            }
            total++;
        }
        return new JournalPage(page, total, dropped(), page.size() < total ? last : null);
    }

    public synchronized long dropped() {
        return recorded - entries.size();
    }

    public synchronized Journal contents() {
        return new Journal(exchanges(), dropped());
    }
}
