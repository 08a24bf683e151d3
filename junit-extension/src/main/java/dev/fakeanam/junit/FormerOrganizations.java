package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Finds the closed organization that a late request was for. Thread-safe. */
final class FormerOrganizations {
    private final Map<String, List<Former>> byKey = new ConcurrentHashMap<>();
    private final Map<String, List<Former>> byName = new ConcurrentHashMap<>();

    /** @param last the number of the server's last unattributed exchange when it ended */
    private record Former(FakeAnam server, String name, long last) {
        boolean endedBefore(Exchange exchange, FakeAnam at) {
            return server == at && last < exchange.number();
        }
    }

    void add(FakeAnam server, Organization organization, long last) {
        Former former = new Former(server, organization.name(), last);
        byKey.computeIfAbsent(asRecorded(organization.apiKey()), key -> new CopyOnWriteArrayList<>())
                .add(former);
        byName.computeIfAbsent(former.name(), name -> new CopyOnWriteArrayList<>())
                .add(former);
    }

    /**
     * Returns the name of the closed organization that a late request was for. It is found by its first key. In this
     * process it is also found by its other keys, because names are unique there.
     */
    Optional<String> lateFor(Exchange exchange, FakeAnam server) {
        Optional<Former> byItsKey = find(byKey, exchange.request().apiKey(), exchange, server);
        return (server instanceof EmbeddedFakeAnam
                        ? byItsKey.or(() -> find(byName, exchange.organization(), exchange, server))
                        : byItsKey)
                .map(Former::name);
    }

    private static Optional<Former> find(
            Map<String, List<Former>> index, @Nullable String term, Exchange exchange, FakeAnam server) {
        List<Former> found = term == null ? List.of() : index.getOrDefault(term, List.of());
        return found.stream()
                .filter(former -> former.endedBefore(exchange, server))
                .reduce((one, later) -> later);
    }

    /** A journal shows a key only in its short form. */
    private static String asRecorded(String apiKey) {
        return RecordedRequest.masked(apiKey);
    }
}
