package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.journal.Exchange;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The requests of a server that no open organization can be charged with. */
record Unattributed(List<Exchange> exchanges) {
    private static final int MOST_TOLD = 5;

    static Unattributed of(FakeAnam server) {
        return new Unattributed(server.unattributedExchanges());
    }

    /** The number of the last one; 0 for none. */
    long last() {
        return exchanges.isEmpty() ? 0 : exchanges.get(exchanges.size() - 1).number();
    }

    /** Those with a higher number. */
    Unattributed after(long number) {
        return new Unattributed(exchanges.stream()
                .filter(exchange -> exchange.number() > number)
                .toList());
    }

    /** Those that the fake itself failed to answer. */
    List<Exchange> defects() {
        return exchanges.stream().filter(exchange -> exchange.failure() != null).toList();
    }

    Unattributed withoutDefects() {
        return new Unattributed(exchanges.stream()
                .filter(exchange -> exchange.failure() == null)
                .toList());
    }

    /** Those whose key nobody issued, in a sentence; empty where there are none. */
    String unknownKeys() {
        List<Exchange> unknown = exchanges.stream()
                .filter(exchange -> exchange.organization() == null
                        && exchange.failure() == null
                        && exchange.request().apiKey() != null)
                .toList();
        if (unknown.isEmpty()) {
            return "";
        }
        List<String> keys = unknown.stream()
                .map(exchange -> Objects.requireNonNull(exchange.request().apiKey()))
                .distinct()
                .toList();
        return Wording.counted(unknown.size(), "request", "requests") + " used "
                + (keys.size() == 1 ? "a key" : keys.size() + " keys") + " nobody issued: "
                + keys.stream().limit(MOST_TOLD).collect(Collectors.joining(", "))
                + (keys.size() > MOST_TOLD ? ", …" : "");
    }
}
