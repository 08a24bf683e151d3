package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.journal.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the report of a whole run. Thread-safe. */
final class Summary {
    private final FormerOrganizations former;
    private final List<Exchange> defects = new ArrayList<>();
    private final Map<String, List<Exchange>> late = new TreeMap<>();

    Summary(FormerOrganizations former) {
        this.former = former;
    }

    /**
     * Adds the facts about requests that belong to no open organization: they came too late, or the fake failed because
     * of a defect. A missing or unknown key may be intended, so only the story of a failed test mentions it.
     */
    synchronized void add(FakeAnam server, Unattributed unattributed) {
        for (Exchange exchange : unattributed.exchanges()) {
            former.lateFor(exchange, server)
                    .ifPresentOrElse(
                            name -> late.computeIfAbsent(name, first -> new ArrayList<>())
                                    .add(exchange),
                            () -> {
                                if (exchange.failure() != null) {
                                    defects.add(exchange);
                                }
                            });
        }
    }

    /** Tells whether a defect of the fake was found. */
    synchronized boolean hasDefects() {
        return !defects.isEmpty();
    }

    /** Returns the text; empty if there is nothing to report. */
    synchronized Optional<String> text() {
        List<String> lines = new ArrayList<>();
        if (!defects.isEmpty()) {
            lines.add(MessageParts.defects(defects));
        }
        late.forEach((test, requests) -> lines.add(test + ": "
                + MessageParts.counted(requests.size(), "request", "requests") + " came after it had ended: "
                + MessageParts.listed(requests, exchange -> MessageParts.target(exchange.request()))));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().collect(Collectors.joining("\n- ", "Hints of Fake Anam:\n- ", "")));
    }
}
