package dev.fakeanam.junit;

import dev.fakeanam.journal.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The requests of a server that no open organization can be charged with. */
record Unattributed(List<Exchange> exchanges) {
    private static final int MOST_TOLD = 5;

    Unattributed since(Instant moment) {
        return new Unattributed(exchanges.stream()
                .filter(exchange -> !exchange.at().isBefore(moment))
                .toList());
    }

    /** Those whose key nobody issued, in a sentence; empty where there are none. */
    String unknownKeys() {
        List<Exchange> unknown = exchanges.stream()
                .filter(exchange ->
                        exchange.organization() == null && exchange.request().apiKey() != null)
                .toList();
        if (unknown.isEmpty()) {
            return "";
        }
        List<String> keys = unknown.stream()
                .map(exchange -> Objects.requireNonNull(exchange.request().apiKey()))
                .distinct()
                .toList();
        return Findings.counted(unknown.size(), "request", "requests") + " used "
                + (keys.size() == 1 ? "a key" : keys.size() + " keys") + " nobody issued: "
                + keys.stream().limit(MOST_TOLD).collect(Collectors.joining(", "))
                + (keys.size() > MOST_TOLD ? ", …" : "");
    }

    /** What there is to tell of a whole run; empty where that is nothing. */
    String summary(Map<String, Instant> ended, Map<String, List<String>> hints) {
        List<String> lines = new ArrayList<>();
        late(ended)
                .forEach((test, requests) -> lines.add(test + ": "
                        + Findings.counted(requests.size(), "request", "requests") + " came after it had ended: "
                        + Findings.listed(requests, exchange -> Findings.target(exchange.request()))));
        hints.forEach((test, its) -> its.forEach(hint -> lines.add(test + ": " + hint)));
        if (!unknownKeys().isEmpty()) {
            lines.add(unknownKeys());
        }
        return lines.isEmpty() ? "" : lines.stream().collect(Collectors.joining("\n- ", "Hints of Fake Anam:\n- ", ""));
    }

    private Map<String, List<Exchange>> late(Map<String, Instant> ended) {
        Map<String, List<Exchange>> late = new TreeMap<>();
        for (Exchange exchange : exchanges) {
            Instant end = exchange.organization() == null ? null : ended.get(exchange.organization());
            if (end != null && !exchange.at().isBefore(end)) {
                late.computeIfAbsent(exchange.organization(), first -> new ArrayList<>())
                        .add(exchange);
            }
        }
        return late;
    }
}
