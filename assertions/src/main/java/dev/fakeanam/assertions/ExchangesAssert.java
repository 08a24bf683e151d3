package dev.fakeanam.assertions;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.status.Stable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about requests that were received, wherever they were recorded:
 * {@link dev.fakeanam.FakeAnam#unattributedExchanges} for example. They do not wait for requests.
 * {@link OrganizationAssert#within} does.
 *
 * <p>They check only the exchanges in the list, and cannot know whether the journal has dropped older ones. It keeps as
 * many as {@link dev.fakeanam.server.ServerOptions#withJournal} allows. If the number of the first exchange is above 1,
 * it has dropped some.
 */
@Stable(since = "0.1.0")
public class ExchangesAssert extends AbstractRequestsAssert<ExchangesAssert, List<Exchange>> {
    /**
     * Creates assertions about exchanges.
     *
     * @param actual exchanges, in the order of their journal
     */
    public ExchangesAssert(@Nullable List<Exchange> actual) {
        super(actual, ExchangesAssert.class);
    }

    @Override
    void requireReceived(Function<ReceivedRequests, Optional<Mismatch>> comparison) {
        Journal journal = new Journal(actual, 0);
        comparison
                .apply(new ReceivedRequests("the receiver of these exchanges", journal, () -> ""))
                .ifPresent(found -> {
                    throw failure("%s", found.message());
                });
    }
}
