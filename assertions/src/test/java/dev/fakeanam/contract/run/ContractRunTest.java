package dev.fakeanam.contract.run;

import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.fakeanam.Organization;
import dev.fakeanam.contract.ApiKey;
import dev.fakeanam.contract.ApiUnderTest;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the suite against a standalone server: unchanged, in place of Anam, and with differences from the contract on
 * purpose.
 */
class ContractRunTest {
    @TempDir
    private static Path directory;

    private static StandaloneFake standalone;

    private final Organization anam = standalone.newOrganization();
    private final ApiUnderTest api = standalone.api(anam);

    @BeforeAll
    static void start() throws Exception {
        standalone = StandaloneFake.start(directory);
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @Test
    void the_standalone_server_keeps_the_contract() {
        ContractRun run = ContractRun.with(api.parameters());

        assertThat(run.outcomes()).hasSizeGreaterThan(50).values().containsOnly(new Outcome.Holds());
        assertThat(run.troubles()).isEmpty();
        assertLeftAsItWas();
    }

    @Test
    void statements_that_cost_money_at_anam_are_not_tried() {
        ContractRun run = ContractRun.with(
                inThePlaceOfAnam(Optional.empty(), Optional.empty()).parameters());

        assertThat(run.differences()).isEmpty();
        assertThat(timesNotTried(run))
                .containsOnly(
                        entry("Anam charges for avatars that it makes", 7L),
                        entry("Anam charges for voices that it makes", 8L),
                        entry("Anam charges for sessions", 17L),
                        entry("telemetry that no client sent would be counted", 1L),
                        entry("the limit at Anam depends on the plan", 1L),
                        entry("the suite changes nothing that it did not make", 2L),
                        entry("the suite deletes nothing that it did not make", 1L),
                        entry("Anam has what the fake does not emulate", 1L),
                        entry("a body as large is a burden to a server that others use", 2L),
                        entry("nesting as deep brings some servers down", 1L),
                        entry("one broken body of each kind is enough for a server that others use", 2L),
                        entry("needs ANAM_OTHER_API_KEY", 3L),
                        entry("needs ANAM_READ_ONLY_API_KEY", 4L));
        assertLeftAsItWas();
    }

    @Test
    void with_all_keys_of_anam_it_has_requests_enough() {
        ContractRun run = ContractRun.with(
                inThePlaceOfAnam(api.readOnlyApiKey(), api.otherApiKey()).parameters());

        assertThat(run.differences()).isEmpty();
        assertThat(run.unanswered()).isEmpty();
        assertThat(anam.sessions().all()).isEmpty();
        assertThat(timesNotTried(run)).doesNotContainKeys("needs ANAM_READ_ONLY_API_KEY", "needs ANAM_OTHER_API_KEY");
        assertLeftAsItWas();
    }

    @Test
    void what_is_not_answered_is_no_difference() {
        anam.on(getShareLink()).closeConnection().always();

        ContractRun run = ContractRun.with(api.parameters());

        assertThat(run.differences()).isEmpty();
        assertThat(run.unanswered())
                .contains(Statement.named("getShareLink", "names_the_persona"))
                .doesNotContain(Statement.named("createShareLink", "takes_a_usageLimit"));
        assertThat(run.outcomes().get(Statement.named("getShareLink", "names_the_persona")))
                .asString()
                .startsWith("**not answered**: GET " + api.baseUrl() + "/v1/share-links/")
                .contains(" failed: java.io.IOException");
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.contract.run.Departure#all")
    void a_departure_is_found(Departure departure) {
        departure.script().accept(anam);

        ContractRun run = ContractRun.with(api.parameters());

        assertThat(run.differences()).containsKey(departure.statement());
        assertThat(run.differences().get(departure.statement())).contains(departure.message());
    }

    /**
     * The organization has only the suite's persona, and the avatars, voices and LLMs that it began with. No session is
     * active.
     */
    private void assertLeftAsItWas() {
        assertThat(anam.shareLinks().all()).isEmpty();
        assertThat(anam.personas().all()).extracting(Persona::id).containsExactly(api.personaId());
        assertThat(anam.tools().all()).isEmpty();
        assertThat(anam.avatars().all()).hasSize(3);
        assertThat(anam.voices().all()).hasSize(2);
        assertThat(anam.llms().all()).hasSize(2);
        assertThat(anam.sessions().all()).allMatch(Session::isEnded);
    }

    /** Counts the statements that were not tried, by reason. */
    private static Map<String, Long> timesNotTried(ContractRun run) {
        return run.outcomes().values().stream()
                .filter(Outcome.NotTried.class::isInstance)
                .map(outcome -> ((Outcome.NotTried) outcome).why())
                .collect(Collectors.groupingBy(why -> why, Collectors.counting()));
    }

    private ApiUnderTest inThePlaceOfAnam(Optional<ApiKey> readOnly, Optional<ApiKey> other) {
        return new ApiUnderTest(api.baseUrl(), api.apiKey(), api.personaId(), readOnly, other, Duration.ZERO, false);
    }
}
