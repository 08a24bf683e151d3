package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.api.KeyNotes;
import dev.fakeanam.journal.Exchange;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The requests of a server that belong to no open organization. */
record Unattributed(List<Exchange> exchanges) {
    private static final int UNAUTHORIZED = 401;
    /** The sentence above a list of requests says the same. */
    private static final Set<String> SAID_ABOVE = Set.of(KeyNotes.MISSING, KeyNotes.UNKNOWN);

    static Unattributed of(FakeAnam server) {
        return new Unattributed(server.unattributedExchanges());
    }

    /** Returns the number of the last one; 0 for none. */
    long last() {
        return exchanges.isEmpty() ? 0 : exchanges.get(exchanges.size() - 1).number();
    }

    /** Returns those with a higher number. */
    Unattributed after(long number) {
        return new Unattributed(exchanges.stream()
                .filter(exchange -> exchange.number() > number)
                .toList());
    }

    /** Returns those that the fake failed to answer because of a defect. */
    List<Exchange> defects() {
        return exchanges.stream().filter(exchange -> exchange.failure() != null).toList();
    }

    Unattributed withoutDefects() {
        return new Unattributed(exchanges.stream()
                .filter(exchange -> exchange.failure() == null)
                .toList());
    }

    /** Returns hints why a client failed, one sentence for each. */
    List<String> hints() {
        return Stream.concat(Stream.of(withoutKey(), withUnknownKey()), noted())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Returns requests that were refused for another reason than their key: a failed TLS handshake for example. */
    private Stream<String> noted() {
        return exchanges.stream()
                .filter(exchange -> exchange.organization() == null && !isRefused(exchange))
                .filter(exchange -> !exchange.notes().isEmpty())
                .map(exchange -> MessageParts.answered(exchange) + ": " + String.join(" ", exchange.notes()))
                .distinct();
    }

    private String withoutKey() {
        List<Exchange> without =
                withoutOrganization(exchange -> exchange.request().apiKey() == null);
        return without.isEmpty()
                ? ""
                : counted(without) + " came without an API key. The client has to send Authorization: Bearer <key>:"
                        + listed(without, exchange -> "");
    }

    private String withUnknownKey() {
        List<Exchange> unknown =
                withoutOrganization(exchange -> exchange.request().apiKey() != null);
        return unknown.isEmpty()
                ? ""
                : counted(unknown) + " used an unknown API key. Give the client the key of its organization:"
                        + " anam.apiKey(), or check the apiKeyProperty of the test. The start of each unknown key is shown, and a checksum:"
                        + listed(
                                unknown,
                                exchange -> " with " + exchange.request().apiKey());
    }

    private List<Exchange> withoutOrganization(Predicate<Exchange> which) {
        return exchanges.stream()
                .filter(exchange -> exchange.organization() == null && exchange.failure() == null)
                .filter(Unattributed::isRefused)
                .filter(which)
                .toList();
    }

    /** Whether a request was refused for its key. Files of the fake and preflights need none. */
    private static boolean isRefused(Exchange exchange) {
        return exchange.response() != null && exchange.response().status() == UNAUTHORIZED;
    }

    private static String counted(List<Exchange> some) {
        return MessageParts.counted(some.size(), "request", "requests");
    }

    private static String listed(List<Exchange> some, Function<Exchange, String> how) {
        List<String> different = some.stream()
                .map(exchange -> MessageParts.answered(exchange) + how.apply(exchange) + notes(exchange))
                .distinct()
                .toList();
        return MessageParts.lines(different, Function.identity());
    }

    private static String notes(Exchange exchange) {
        List<String> more = exchange.notes().stream()
                .filter(note -> !SAID_ABOVE.contains(note))
                .toList();
        return more.isEmpty() ? "" : ": " + String.join(" ", more);
    }
}
