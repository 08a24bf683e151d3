package dev.fakeanam.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the contract suite and docs/CONTRACT.md agree about what is documented, seen and assumed. */
class ProvenanceTest {
    private static final String CONTRACT = "../docs/CONTRACT.md";

    @Test
    void every_statement_is_either_documented_or_seen_or_assumed() {
        assertThat(Statement.all())
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(statement.marks()).as(statement.toString()).isEqualTo(1));
    }

    @Test
    void each_assumption_of_the_table_is_in_the_suite_or_in_the_list_of_what_is_not_shown() throws IOException {
        List<String> table = matches("(?m)^\\| (A\\d+) \\|", CONTRACT);
        Set<String> found = Statement.all().stream()
                .map(Statement::assumption)
                .flatMap(Optional::stream)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));

        // Names marked as code are those of the list. The example of the report and the table have names too.
        found.addAll(matches("`(A\\d+)`", CONTRACT));

        assertThat(found).containsExactlyInAnyOrderElementsOf(table);
    }

    private static List<String> matches(String pattern, String page) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(page)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
