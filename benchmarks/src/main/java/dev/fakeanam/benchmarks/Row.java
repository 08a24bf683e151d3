package dev.fakeanam.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One figure of each contender, with all its measurements. */
record Row(String title, Map<Contender, List<Double>> values) {
    Row(String title) {
        this(title, new EnumMap<>(Contender.class));
    }

    /** Adds a value, and also prints it at once, because a whole run takes long. */
    void add(Contender contender, double value) {
        values.computeIfAbsent(contender, first -> new ArrayList<>()).add(value);
        System.out.printf("%s, %s: %s%n", title, contender.title(), number(value));
    }

    /** Returns a row of a table: the medians, and our ratio to the floor and to plain Javalin. */
    String markdown() {
        return Stream.of(Contender.values())
                        .map(this::cell)
                        .collect(Collectors.joining(" | ", "| " + title + " | ", " | "))
                + ratio(Contender.FLOOR) + " | " + ratio(Contender.JAVALIN) + " |";
    }

    private String cell(Contender contender) {
        return values.containsKey(contender) ? number(median(contender)) : "";
    }

    private String ratio(Contender to) {
        return values.containsKey(to) && values.containsKey(Contender.FAKE_ANAM)
                ? "%.2f".formatted(median(Contender.FAKE_ANAM) / median(to))
                : "";
    }

    private double median(Contender contender) {
        List<Double> sorted =
                values.getOrDefault(contender, List.of()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value) {
        return value < 10 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
    }
}
