package dev.fakeanam.internal.journal;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a number of matching requests, and counts each of them once. Thread-safe. */
public final class ExchangeWait {
    private final Supplier<Optional<ExchangeJournal>> journals;
    private final Predicate<RecordedRequest> wanted;
    private final int count;
    private final Executor threads;
    private final CompletableFuture<Boolean> found = new CompletableFuture<>();
    /**
     * How often {@code wake} was called since the last look ended. Only the first call starts a look, which also covers
     * the later calls.
     */
    private final AtomicInteger woken = new AtomicInteger(1);

    private @Nullable ExchangeJournal journal;
    private long last;
    private int received;

    /** @param journals gives the organization's journal; none if the organization is closed */
    public ExchangeWait(
            Supplier<Optional<ExchangeJournal>> journals,
            Predicate<RecordedRequest> wanted,
            int count,
            Executor threads) {
        this.journals = journals;
        this.wanted = wanted;
        this.count = count;
        this.threads = threads;
    }

    /** Completes with true when enough have come, or with false when no more can come. */
    CompletableFuture<Boolean> found() {
        return found;
    }

    /** Looks at what is there, on the caller's thread. */
    void begin() {
        lookUntilNothingChanged();
    }

    void wake() {
        if (woken.getAndIncrement() == 0) {
            threads.execute(this::lookUntilNothingChanged);
        }
    }

    void end() {
        found.complete(false);
    }

    private void lookUntilNothingChanged() {
        int wakes;
        do {
            wakes = woken.get();
            try {
                look();
            } catch (RuntimeException | Error defect) {
                found.completeExceptionally(defect);
            }
        } while (!woken.compareAndSet(wakes, 0));
    }

    private void look() {
        Optional<ExchangeJournal> current = journals.get();
        if (current.isEmpty()) {
            end();
        } else if (!found.isDone()) {
            look(current.get());
        }
    }

    private void look(ExchangeJournal current) {
        if (current != journal) {
            // The first look, or one after the journal was cleared.
            journal = current;
            last = 0;
            received = 0;
        }
        for (Exchange exchange : current.exchangesAfter(last)) {
            last = exchange.number();
            received += wanted.test(exchange.request()) ? 1 : 0;
        }
        if (received >= count) {
            found.complete(true);
        }
    }
}
