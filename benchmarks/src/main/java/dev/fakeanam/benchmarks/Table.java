package dev.fakeanam.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the figures as a table in Markdown. */
final class Table {
    private final List<Row> rows = new ArrayList<>();

    Row row(String title) {
        Row row = new Row(title);
        rows.add(row);
        return row;
    }

    void print(PrintStream out) {
        out.println(Stream.of(Contender.values())
                .map(Contender::title)
                .collect(Collectors.joining(" | ", "| median of the rounds | ", " | ours / floor | ours / Javalin |")));
        out.println("| --- |" + " --: |".repeat(Contender.values().length + 2));
        rows.forEach(row -> out.println(row.markdown()));
    }
}
