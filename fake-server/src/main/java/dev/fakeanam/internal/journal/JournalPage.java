package dev.fakeanam.internal.journal;

import dev.fakeanam.journal.Exchange;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a journal at one moment.
 *
 * @param exchanges the exchanges on this page, oldest first
 * @param total how many exchanges the query takes, those of later pages too
 * @param dropped how many exchanges the journal has dropped
 * @param next the {@code after} of the next page; null on the last one
 */
public record JournalPage(
        List<Exchange> exchanges,
        int total,
        long dropped,
        @Nullable Long next) {

    /**
     * Which exchanges to read.
     *
     * @param after the number of the last exchange that is already known; 0 for none
     * @param wanted which of the later exchanges
     * @param most how many at most
     * @param mostBytes how many bytes at most, as the journal counts them. A larger exchange gets its own page
     */
    public record Query(long after, Predicate<Exchange> wanted, int most, long mostBytes) {}
}
