package dev.fakeanam.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractReportTest {
    private static final Statement DEFAULT =
            Statement.named("createShareLink", "lets_the_link_be_used_10_times_by_default");
    private static final Statement ORDER = Statement.named("listShareLinks", "shows_the_newest_link_first");
    private static final Statement PERSONA = Statement.named("getShareLink", "names_the_persona");
    private static final Statement LARGE_BODY =
            Statement.named("request bodies", "a_body_over_4_and_a_half_MiB_is_a_413");

    @Test
    void a_row_has_the_statement_its_source_and_the_result() {
        ContractReport report = report(List.of());

        assertThat(report.toString())
                .startsWith("| statement | documented, seen or assumed | fake | real |\n| --- | --- | --- | --- |\n| ")
                .contains(
                        "\n| createShareLink: lets the link be used 10 times by default | documented | holds | holds |\n",
                        "\n| listShareLinks: shows the newest link first | A10 | holds | **differs** |\n",
                        "\n| createPersona: refuses an avatar that is not there | seen (A19) | holds | holds |\n",
                        "\n| getShareLink: names the persona | documented | holds | **not answered**: request timed out |\n",
                        "\n| request bodies: a body over 4 and a half MiB is a 413 | A14 | holds | not tried: too large |\n");
    }

    @Test
    void a_difference_is_reported_below_the_table() {
        ContractReport report = report(List.of("The suite could not remove all that it made."));

        assertThat(report.toString())
                .endsWith("\n\n## real, listShareLinks: shows the newest link first (A10)\n\n```\nExpecting …\n```\n"
                        + "\n## real, after the run\n\nThe suite could not remove all that it made.\n");
        assertThat(report.departuresOfAnam())
                .containsExactly(
                        "listShareLinks: shows the newest link first (A10)",
                        "getShareLink: names the persona (documented), not answered",
                        "The suite could not remove all that it made.");
    }

    private static ContractReport report(List<String> troubles) {
        Map<Statement, Outcome> fake = new LinkedHashMap<>();
        Statement.all().forEach(statement -> fake.put(statement, new Outcome.Holds()));
        Map<Statement, Outcome> real = new LinkedHashMap<>(fake);
        real.put(ORDER, new Outcome.Differs("\nExpecting …"));
        real.put(PERSONA, new Outcome.NotAnswered("request timed out"));
        real.put(LARGE_BODY, new Outcome.NotTried("too large"));
        assertThat(fake).containsKey(DEFAULT);
        return new ContractReport(new ContractRun(fake, List.of()), new ContractRun(real, troubles));
    }
}
