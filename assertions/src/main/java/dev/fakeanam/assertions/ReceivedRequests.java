package dev.fakeanam.assertions;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.Transcript;
import dev.fakeanam.matching.RequestPattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compares the received requests with the expected ones. Each comparison returns what is wrong; empty if nothing is.
 *
 * @param receiver the receiver, as messages call it
 * @param journal what was received, at one moment
 * @param hints returns what else may explain a failure; called only if there is one
 */
record ReceivedRequests(String receiver, Journal journal, Supplier<String> hints) {

    /** Refuses an order of no requests, because it would assert nothing. */
    static void requireOrder(RequestPattern... patterns) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException(
                    "An order of no requests asserts nothing. Name a pattern for each request"
                            + " that must come, or say receivedNothing().");
        }
    }

    Optional<Mismatch> failsCount(Count count, RequestPattern pattern) {
        String expected = count.expected(pattern);
        List<Exchange> taken = takenBy(pattern);
        if (cannotTell(count, taken.size())) {
            return Optional.of(Mismatch.forEver(untold(expected)));
        }
        if (taken.size() >= count.least() && taken.size() <= count.most()) {
            return Optional.empty();
        }
        String which = taken.isEmpty() ? "" : ": " + numbers(taken);
        String was = expecting(expected) + "but it received\n  " + taken.size() + " × that" + which + ".\n";
        return Optional.of(
                taken.size() < count.least()
                        ? Mismatch.soFar(was + nearestMiss(pattern, exchanges()) + story())
                        : Mismatch.forEver(was + story()));
    }

    /** Whether dropped exchanges could make the difference. */
    private boolean cannotTell(Count count, int taken) {
        boolean isEnough = taken >= count.least() && count.most() == Integer.MAX_VALUE;
        return journal.dropped() > 0 && taken <= count.most() && !isEnough;
    }

    Optional<Mismatch> failsOrder(List<RequestPattern> patterns) {
        String expected = "to have received\n  in this order\n  " + lines(patterns);
        if (journal.dropped() > 0) {
            return Optional.of(Mismatch.forEver(untold(expected)));
        }
        int next = 0;
        String last = "";
        for (RequestPattern pattern : patterns) {
            List<Exchange> rest = exchanges().subList(next, exchanges().size());
            Optional<Exchange> found = rest.stream()
                    .filter(exchange -> pattern.matches(exchange.request()))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.of(Mismatch.soFar(expecting(expected) + "but" + last + " it did not receive\n  "
                        + pattern + "\n" + before(pattern) + nearestMiss(pattern, rest) + story()));
            }
            next += rest.indexOf(found.get()) + 1;
            last = " after #" + found.get().number();
        }
        return Optional.empty();
    }

    Optional<Mismatch> failsNothingElse(List<RequestPattern> patterns) {
        String expected = patterns.isEmpty()
                ? "to have received\n  nothing at all"
                : "to have received\n  nothing but\n  " + lines(patterns);
        if (journal.dropped() > 0) {
            return Optional.of(Mismatch.forEver(untold(expected)));
        }
        List<Exchange> others = exchanges().stream()
                .filter(exchange -> patterns.stream().noneMatch(pattern -> pattern.matches(exchange.request())))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Mismatch.forEver(
                        expecting(expected) + "but it also received\n  " + numbers(others) + "\n" + story()));
    }

    List<Exchange> takenBy(RequestPattern pattern) {
        return exchanges().stream()
                .filter(exchange -> pattern.matches(exchange.request()))
                .toList();
    }

    private List<Exchange> exchanges() {
        return journal.exchanges();
    }

    private String expecting(String what) {
        return "\nExpecting " + receiver + " " + what + "\n";
    }

    private String untold(String expected) {
        return expecting(expected) + "but this is not known, because its journal has dropped " + journal.dropped()
                + " of its exchanges. Let it keep more with ServerOptions.withJournal(…), or empty it with"
                + " clearExchanges() before it is full.";
    }

    private String before(RequestPattern pattern) {
        List<Exchange> taken = takenBy(pattern);
        return taken.isEmpty() ? "" : "It received that before: " + numbers(taken) + "\n";
    }

    private static String nearestMiss(RequestPattern pattern, List<Exchange> exchanges) {
        return pattern.nearest(exchanges.stream().map(Exchange::request).toList())
                .map(miss -> "The nearest miss is #" + number(miss.request(), exchanges) + ":\n  "
                        + String.join("\n  ", miss.mismatches()) + "\n")
                .orElse("");
    }

    /** If requests are equally near, the first one counts. */
    private static long number(RecordedRequest request, List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> exchange.request().equals(request))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private String story() {
        String transcript = exchanges().isEmpty()
                ? "It received nothing at all."
                : "All that it received:\n"
                        + new Transcript(exchanges()).toString().indent(2).stripTrailing();
        return transcript + hints.get();
    }

    private static String lines(List<RequestPattern> patterns) {
        return patterns.stream().map(RequestPattern::toString).collect(Collectors.joining("\n  "));
    }

    private static String numbers(List<Exchange> exchanges) {
        return exchanges.stream().map(exchange -> "#" + exchange.number()).collect(Collectors.joining(", "));
    }
}
