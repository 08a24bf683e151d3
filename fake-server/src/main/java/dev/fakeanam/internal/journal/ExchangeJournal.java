package dev.fakeanam.internal.journal;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest exchanges of an organization, or of none, within bounds. Thread-safe. */
public final class ExchangeJournal {
    /** What an entry costs besides its texts. */
    private static final int ENTRY_BYTES = 200;
    /** A link as it was, which nothing else keeps. */
    private static final int CHANGE_BYTES = 150;

    private final JournalLimits limits;
    private final Journals all;
    private final Runnable added;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long bytes;
    private long recorded;
    private boolean counted = true;

    /** @param added is run after each exchange that was added, on the thread that adds it */
    ExchangeJournal(JournalLimits limits, Journals all, Runnable added) {
        this.limits = limits;
        this.all = all;
        this.added = added;
    }

    /** One exchange, and what becomes of it. */
    public static final class Entry {
        private final Journals all;
        private final long bytes;
        private volatile Exchange exchange;

        private Entry(Exchange exchange, Journals all) {
            this.exchange = exchange;
            this.all = all;
            this.bytes = bytes(exchange);
        }

        /**
         * Says what became of the answer. What is said first holds.
         *
         * @param after how long it took from the request on; null if that is not known
         * @param failure the stack trace of a defect that it ended with, or null
         */
        public synchronized void end(Outcome outcome, @Nullable Duration after, @Nullable String failure) {
            if (exchange.outcome() == Outcome.PENDING) {
                exchange = exchange.ended(outcome, after, failure == null ? exchange.failure() : failure);
                all.end(this);
            }
        }

        void settle() {
            end(Outcome.CLOSED, null, null);
        }

        public Exchange snapshot() {
            return exchange;
        }

        private static long bytes(Exchange exchange) {
            RecordedRequest request = exchange.request();
            RecordedResponse response = exchange.response();
            long requested = request.path().length()
                    + size(request.query())
                    + request.body().length()
                    + size(request.headers());
            long answered = response == null ? 0 : response.body().length() + size(response.headers());
            long told = size(exchange.ignoredFields()) + size(exchange.notes()) + size(exchange.failure());
            return ENTRY_BYTES + requested + answered + told + (exchange.change() == null ? 0 : CHANGE_BYTES);
        }

        private static long size(@Nullable String text) {
            return text == null ? 0 : text.length();
        }

        private static long size(List<String> texts) {
            return texts.stream().mapToLong(String::length).sum();
        }

        private static long size(Headers headers) {
            long[] size = {0};
            headers.forEach((name, value) -> size[0] += name.length() + value.length());
            return size[0];
        }
    }

    /** Makes an entry of the next number. */
    public interface Recording {
        Exchange numbered(long number);
    }

    public Entry add(Recording recording) {
        Entry entry = append(recording);
        added.run();
        return entry;
    }

    private synchronized Entry append(Recording recording) {
        Entry entry = new Entry(recording.numbered(recorded + 1), all);
        all.begin(entry);
        count(entry.bytes);
        entries.addLast(entry);
        recorded++;
        while (entries.size() > 1 && keepsTooMuch()) {
            count(-entries.removeFirst().bytes);
        }
        return entry;
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

    /** Is no longer the server's: it is kept for as long as somebody reads it. */
    public synchronized void leave() {
        if (counted) {
            counted = false;
            all.count(-bytes);
        }
    }

    public synchronized List<Exchange> exchanges() {
        return entries.stream().map(Entry::snapshot).toList();
    }

    /** Those with a higher number, oldest first. */
    synchronized List<Exchange> exchangesAfter(long number) {
        Deque<Exchange> newer = new ArrayDeque<>();
        Iterator<Entry> newestFirst = entries.descendingIterator();
        while (newestFirst.hasNext()) {
            Entry entry = newestFirst.next();
            if (entry.exchange.number() <= number) {
                break;
            }
            newer.addFirst(entry.snapshot());
        }
        return List.copyOf(newer);
    }

    public synchronized long dropped() {
        return recorded - entries.size();
    }

    public synchronized Journal contents() {
        return new Journal(exchanges(), dropped());
    }
}
