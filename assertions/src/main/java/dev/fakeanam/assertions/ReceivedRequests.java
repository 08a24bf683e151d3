package dev.fakeanam.assertions;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Transcript;
import dev.fakeanam.matching.RequestPattern;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What was received, to be compared with what should have been. Each comparison gives what is amiss, or nothing where
 * it holds.
 *
 * @param receiver who received it, to begin a message with
 * @param exchanges what was received
 * @param forgotten how many exchanges are not among them any more
 * @param hints gives what else helps whoever reads a failure; asked only then
 */
record ReceivedRequests(String receiver, List<Exchange> exchanges, long forgotten, Supplier<String> hints) {
    /** Refuses a number of requests that there cannot be. */
    static void requireCount(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("A request is received 0 times or more, but " + times + " was given.");
        }
    }

    /** Refuses an order of nothing, which everything is in. */
    static void requireOrder(RequestPattern... patterns) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException(
                    "An order of no requests asserts nothing. Name a pattern for each request"
                            + " that must come, or say receivedNothing().");
        }
    }

    Optional<Mismatch> failsCount(int times, RequestPattern pattern) {
        String expected = times + " × " + pattern;
        List<Exchange> taken = takenBy(pattern);
        if (forgotten > 0) {
            return Optional.of(Mismatch.forEver(untold(expected)));
        }
        if (taken.size() == times) {
            return Optional.empty();
        }
        String which = taken.isEmpty() ? "" : ": " + numbers(taken);
        String was = expecting(expected) + "but it received\n  " + taken.size() + " × that" + which + ".\n";
        return Optional.of(
                taken.size() < times
                        ? Mismatch.soFar(was + nearestMiss(pattern, exchanges) + story())
                        : Mismatch.forEver(was + story()));
    }

    Optional<Mismatch> failsOrder(List<RequestPattern> patterns) {
        String expected = "in this order\n  "
                + patterns.stream().map(RequestPattern::toString).collect(Collectors.joining("\n  "));
        if (forgotten > 0) {
            return Optional.of(Mismatch.forEver(untold(expected)));
        }
        int next = 0;
        String last = "";
        for (RequestPattern pattern : patterns) {
            List<Exchange> rest = exchanges.subList(next, exchanges.size());
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
                ? "nothing at all"
                : "nothing but\n  "
                        + patterns.stream().map(RequestPattern::toString).collect(Collectors.joining("\n  "));
        if (forgotten > 0) {
            return Optional.of(Mismatch.forEver(untold(expected)));
        }
        List<Exchange> others = exchanges.stream()
                .filter(exchange -> patterns.stream().noneMatch(pattern -> pattern.matches(exchange.request())))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Mismatch.forEver(
                        expecting(expected) + "but it also received\n  " + numbers(others) + "\n" + story()));
    }

    List<Exchange> takenBy(RequestPattern pattern) {
        return exchanges.stream()
                .filter(exchange -> pattern.matches(exchange.request()))
                .toList();
    }

    private String expecting(String what) {
        return "\nExpecting " + receiver + " to have received\n  " + what + "\n";
    }

    private String untold(String expected) {
        return expecting(expected) + "but that can't be told, because its journal has forgotten " + forgotten
                + " of its exchanges. Let it keep more with ServerOptions.withJournal(…), or empty it with"
                + " clearExchanges() before it is full.";
    }

    private String before(RequestPattern pattern) {
        List<Exchange> taken = takenBy(pattern);
        return taken.isEmpty() ? "" : "It received that before: " + numbers(taken) + "\n";
    }

    private static String nearestMiss(RequestPattern pattern, List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> !pattern.matches(exchange.request()))
                .min(Comparator.comparing((Exchange exchange) ->
                                pattern.target().mismatches(exchange.request()).size())
                        .thenComparing(exchange ->
                                pattern.mismatches(exchange.request()).size()))
                .map(exchange -> "The nearest miss is #" + exchange.number() + ":\n  "
                        // Several fields miss a body that is not there, each in the same words.
                        + String.join("\n  ", new LinkedHashSet<>(pattern.mismatches(exchange.request()))) + "\n")
                .orElse("");
    }

    private String story() {
        String transcript = exchanges.isEmpty()
                ? "It received nothing at all."
                : "All that it received:\n"
                        + new Transcript(exchanges).toString().indent(2).stripTrailing();
        return transcript + hints.get();
    }

    private static String numbers(List<Exchange> exchanges) {
        return exchanges.stream().map(exchange -> "#" + exchange.number()).collect(Collectors.joining(", "));
    }
}
