package dev.fakeanam.contract.run;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report with a table of all statements and their outcomes at the fake and at Anam. Below the table, it describes
 * each difference.
 *
 * @param fake the run against the fake
 * @param real the run against Anam, or against its replacement
 */
record ContractReport(ContractRun fake, ContractRun real) {

    @Override
    public String toString() {
        return Statement.all().stream()
                .map(this::row)
                .collect(Collectors.joining(
                        "\n",
                        "| statement | documented, seen or assumed | fake | real |\n| --- | --- | --- | --- |\n",
                        "\n" + differences("fake", fake) + differences("real", real)));
    }

    private String row(Statement statement) {
        return "| " + statement + " | " + statement.provenance() + " | "
                + fake.outcomes().get(statement) + " | " + real.outcomes().get(statement) + " |";
    }

    private static String differences(String which, ContractRun run) {
        StringBuilder text = new StringBuilder();
        run.differences()
                .forEach((statement, why) -> text.append("\n## ")
                        .append(which)
                        .append(", ")
                        .append(statement)
                        .append(" (")
                        .append(statement.provenance())
                        .append(")\n\n```\n")
                        .append(why.strip())
                        .append("\n```\n"));
        run.troubles()
                .forEach(trouble -> text.append("\n## ")
                        .append(which)
                        .append(", after the run\n\n")
                        .append(trouble)
                        .append('\n'));
        return text.toString();
    }

    /**
     * {@return a line for each statement that is wrong or unanswered at Anam, and for each other problem there; empty
     * if all statements hold there}
     */
    List<String> departuresOfAnam() {
        return Stream.of(
                        real.differences().keySet().stream().map(ContractReport::named),
                        real.unanswered().stream().map(statement -> named(statement) + ", not answered"),
                        real.troubles().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static String named(Statement statement) {
        return statement + " (" + statement.provenance() + ")";
    }
}
