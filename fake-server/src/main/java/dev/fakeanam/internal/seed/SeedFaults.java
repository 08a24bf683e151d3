package dev.fakeanam.internal.seed;

import dev.fakeanam.json.LocatedJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with a seed, so that all of it is told at once. Not thread-safe. */
final class SeedFaults {
    private static final Comparator<Fault> BY_PLACE = Comparator.comparingInt(
                    (Fault fault) -> fault.at().line())
            .thenComparingInt(fault -> fault.at().column());

    private final String source;
    private final List<Fault> faults = new ArrayList<>();

    private record Fault(LocatedJson at, String message) {}

    /** @param source the seed's name, for messages */
    SeedFaults(String source) {
        this.source = source;
    }

    void add(LocatedJson at, String message) {
        faults.add(new Fault(at, message));
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new SeedException(faults.stream()
                    .sorted(BY_PLACE)
                    .map(this::line)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private String line(Fault fault) {
        return source + ", line " + fault.at().line() + ", column " + fault.at().column() + ": "
                + fault.message().replace("\r", "\\r").replace("\n", "\\n");
    }
}
