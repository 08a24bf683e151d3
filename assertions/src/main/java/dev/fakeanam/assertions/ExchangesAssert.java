package dev.fakeanam.assertions;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.status.Stable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a list of received requests: {@link dev.fakeanam.FakeAnam#unattributedExchanges} for example. They
 * do not wait for further requests, as {@link OrganizationAssert#within} does.
 *
 * <p>They check only the exchanges in the list. If the number of the first one is above 1, the journal has dropped
 * older exchanges, because it keeps only as many as {@link dev.fakeanam.server.ServerOptions#withJournal} allows.
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
