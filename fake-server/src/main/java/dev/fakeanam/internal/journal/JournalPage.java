package dev.fakeanam.internal.journal;

import dev.fakeanam.journal.Exchange;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a journal at one moment.
 *
 * @param exchanges the first of those that were asked for, oldest first
 * @param total how many were asked for
 * @param dropped how many exchanges the journal has forgotten
 * @param next the number after which the next page begins; null if this one has all
 */
public record JournalPage(
        List<Exchange> exchanges,
        int total,
        long dropped,
        @Nullable Long next) {

    /**
     * Which exchanges to read.
     *
     * @param after the number of the last one that is known by now; 0 for none
     * @param wanted which of those that follow
     * @param most how many at most
     * @param mostBytes how many bytes of them, as the journal counts; one that alone has more is its own page
     */
    public record Query(long after, Predicate<Exchange> wanted, int most, long mostBytes) {}
}
