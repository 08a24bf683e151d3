package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.journal.ExchangeJournal;
import dev.fakeanam.journal.Exchange;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The newest exchanges of all journals of a server.
 *
 * @param last the sequence number of the newest exchange, whether the query takes it or not
 * @param dropped how many exchanges these journals have dropped
 * @param exchanges the exchanges, oldest first
 */
public record NewestExchanges(long last, long dropped, List<Found> exchanges) {

    /**
     * Which exchanges to read.
     *
     * @param after only those with a higher sequence number
     * @param before only those with a lower sequence number
     * @param most how many at most
     */
    public record Query(long after, long before, int most) {}

    /**
     * One exchange.
     *
     * @param sequence its number among all exchanges of the server, from 1
     * @param organization the organization that the journal belongs to; null for the journal of unattributed requests
     */
    public record Found(long sequence, Engine.@Nullable Entry organization, Exchange exchange) {}

    /** Reads one journal after the other, and keeps the newest exchanges. Not thread-safe. */
    static final class Gathering {
        private final Query query;
        private final long last;
        private final PriorityQueue<Found> newest = new PriorityQueue<>(Comparator.comparingLong(Found::sequence));
        private long dropped;

        Gathering(Query query, long last) {
            this.query = query;
            this.last = last;
        }

        void add(ExchangeJournal journal, Engine.@Nullable Entry organization) {
            dropped += journal.dropped();
            journal.newestFirst(entry -> add(entry, organization));
        }

        private boolean add(ExchangeJournal.Entry entry, Engine.@Nullable Entry organization) {
            if (entry.sequence() > last || entry.sequence() >= query.before()) {
                return true;
            }
            if (entry.sequence() <= query.after() || !hasRoom(entry)) {
                return false;
            }
            newest.add(new Found(entry.sequence(), organization, entry.snapshot()));
            return true;
        }

        /** A newer exchange replaces an older one, so only the wanted number is kept. */
        private boolean hasRoom(ExchangeJournal.Entry entry) {
            if (newest.size() < query.most()) {
                return true;
            }
            boolean isNewer = !newest.isEmpty() && newest.element().sequence() < entry.sequence();
            if (isNewer) {
                newest.remove();
            }
            return isNewer;
        }

        NewestExchanges gathered() {
            return new NewestExchanges(
                    last, dropped, newest.stream().sorted(newest.comparator()).toList());
        }
    }
}
