package dev.fakeanam.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether a statement is documented or assumed is said in two places, which must not part: the suite and the README.
 */
class ProvenanceTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (A\\d+) \\|");
    /** A row of the page about the contract that names assumptions which no statement is about. */
    private static final Pattern LEFT_OUT = Pattern.compile("(?m)^\\| what is assumed of .*$");

    private static final Pattern NAME = Pattern.compile("A\\d+");

    @Test
    void every_statement_is_either_documented_or_assumed() {
        assertThat(Statement.all())
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.isDocumented())
                        .as(statement.toString())
                        .isNotEqualTo(statement.assumption().isPresent()));
    }

    @Test
    void the_assumptions_of_the_suite_and_those_that_it_leaves_out_are_those_of_the_table_in_the_README()
            throws IOException {
        List<String> suite = Statement.all().stream()
                .map(Statement::assumption)
                .flatMap(Optional::stream)
                .distinct()
                .map(Enum::name)
                .toList();
        List<String> leftOut = LEFT_OUT.matcher(Files.readString(Path.of("../docs/CONTRACT.md")))
                .results()
                .flatMap(row -> NAME.matcher(row.group()).results())
                .map(MatchResult::group)
                .toList();

        assertThat(ROW.matcher(Files.readString(Path.of("../README.md")))
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(suite.stream(), leftOut.stream()).toList());
    }
}
