package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the report of a whole run. Thread-safe. */
final class Summary {
    private final FormerOrganizations former;
    private final List<Exchange> others = new ArrayList<>();
    private final Map<String, List<Exchange>> late = new TreeMap<>();
    private final Map<String, List<String>> hints = new TreeMap<>();

    Summary(FormerOrganizations former) {
        this.former = former;
    }

    /**
     * Adds requests that belong to no open organization. Others may use a standalone server too, so missing and unknown
     * keys are left out there.
     */
    synchronized void add(FakeAnam server, Unattributed unattributed) {
        for (Exchange exchange : unattributed.exchanges()) {
            former.lateFor(exchange, server)
                    .ifPresentOrElse(
                            name -> late.computeIfAbsent(name, first -> new ArrayList<>())
                                    .add(exchange),
                            () -> {
                                if (server instanceof EmbeddedFakeAnam || exchange.failure() != null) {
                                    others.add(exchange);
                                }
                            });
        }
    }

    /** @param test its unique id, since others may have its name */
    synchronized void hint(String test, String name, List<String> itsHints) {
        if (!itsHints.isEmpty()) {
            hints.put(
                    name + " " + test,
                    itsHints.stream().map(hint -> name + ": " + hint).toList());
        }
    }

    /** Returns the text; empty if there is nothing to report. */
    synchronized Optional<String> text() {
        List<String> lines = new ArrayList<>();
        Unattributed unattributed = new Unattributed(others);
        if (!unattributed.defects().isEmpty()) {
            lines.add(MessageParts.defects(unattributed.defects()));
        }
        late.forEach((test, requests) -> lines.add(test + ": "
                + MessageParts.counted(requests.size(), "request", "requests") + " came after it had ended: "
                + MessageParts.listed(requests, exchange -> MessageParts.target(exchange.request()))));
        hints.values().forEach(lines::addAll);
        lines.addAll(unattributed.hints());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().collect(Collectors.joining("\n- ", "Hints of Fake Anam:\n- ", "")));
    }
}
