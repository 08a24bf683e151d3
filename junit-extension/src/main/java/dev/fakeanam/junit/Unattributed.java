package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The requests of a server that no open organization can be charged with. */
record Unattributed(List<Exchange> exchanges) {
    private static final Pattern KEY_HEADER = Pattern.compile("key|token|auth", Pattern.CASE_INSENSITIVE);

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

    /** What of them may explain why a client got no further, a sentence each. */
    List<String> hints() {
        return Stream.of(withoutKey(), withUnknownKey())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String withoutKey() {
        List<Exchange> without = nobodys(exchange -> exchange.request().apiKey() == null);
        return without.isEmpty()
                ? ""
                : counted(without) + " came without a key, which goes as Authorization: Bearer <key>: "
                        + listed(without, Unattributed::instead);
    }

    private String withUnknownKey() {
        List<Exchange> unknown = nobodys(exchange -> exchange.request().apiKey() != null);
        return unknown.isEmpty()
                ? ""
                : counted(unknown) + " used a key nobody issued, shown as its start and a checksum: "
                        + listed(
                                unknown,
                                exchange -> " with " + exchange.request().apiKey());
    }

    private List<Exchange> nobodys(Predicate<Exchange> which) {
        return exchanges.stream()
                .filter(exchange -> exchange.organization() == null && exchange.failure() == null)
                .filter(which)
                .toList();
    }

    private static String counted(List<Exchange> some) {
        return MessageParts.counted(some.size(), "request", "requests");
    }

    private static String listed(List<Exchange> some, Function<Exchange, String> how) {
        List<String> different = some.stream()
                .map(exchange -> MessageParts.answered(exchange) + how.apply(exchange))
                .distinct()
                .toList();
        return MessageParts.listed(different, Function.identity());
    }

    /** The header that a client seems to have its key in; never a value, which may be a real key. */
    private static String instead(Exchange exchange) {
        Headers headers = exchange.request().headers();
        if (headers.first("Authorization").isPresent()) {
            return " with an Authorization without Bearer, or without a key";
        }
        List<String> likely = new ArrayList<>();
        headers.forEach((name, value) -> {
            if (KEY_HEADER.matcher(name).find()) {
                likely.add(name);
            }
        });
        return likely.isEmpty() ? "" : " with " + String.join(", ", likely);
    }
}
