package dev.fakeanam.contract.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A11;
import static dev.fakeanam.journal.Assumption.A3;
import static dev.fakeanam.journal.Assumption.A4;
import static dev.fakeanam.journal.Assumption.A5;
import static dev.fakeanam.journal.Assumption.A6;
import static dev.fakeanam.journal.Assumption.A7;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

@ContractTest("updateShareLink")
class UpdateShareLinkTest {
    /** The largest difference that is allowed between the clocks of two machines. */
    private static final long CLOCK_SKEW_MINUTES = 5;

    private static final Duration LONGEST_SHORT_LIFE = Duration.ofSeconds(1);

    private final Api api;

    UpdateShareLinkTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void answers_with_200_and_the_12_fields_of_the_link() {
        assertThat(History.of(api).limited()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void changes_expiresAt_and_nothing_else_where_only_expiresInHours_is_given() {
        History history = History.of(api);

        assertThat(link(history.renewed())).differsFrom(link(history.limited())).onlyIn("expiresAt");
    }

    @DocumentedByAnam
    void changes_the_usageLimit_and_nothing_else_where_only_that_is_given() {
        History history = History.of(api);

        assertThat(link(history.raised()))
                .hasUsageLimit(12)
                .differsFrom(link(history.renewed()))
                .onlyIn("usageLimit");
    }

    @DocumentedByAnam
    void keeps_what_it_changed() {
        assertThat(History.of(api).readBack()).hasPersonaShareLink().hasUsageLimit(12);
    }

    @Assumed(A3)
    void counts_expiresInHours_from_the_update() {
        assertExpiresIn(Duration.ofHours(48), History.of(api).renewed());
    }

    @Assumed(A3)
    void takes_fractions_of_an_hour() {
        assertExpiresIn(Duration.ofMinutes(30), update("{\"expiresInHours\":0.5}"));
    }

    @Assumed(A3)
    void refuses_an_expiresInHours_that_is_0_or_ends_after_the_year_9999() {
        assertThat(update("{\"expiresInHours\":0}")).isValidationErrorOn("expiresInHours");
        assertThat(update("{\"expiresInHours\":1000000000}")).isValidationErrorOn("expiresInHours");
    }

    @Assumed(A4)
    void takes_a_usageLimit_of_50_with_a_decimal_point() {
        assertThat(update("{\"usageLimit\":50.0}")).hasShareLink().hasUsageLimit(50);
    }

    @Assumed(A4)
    void refuses_a_usageLimit_that_is_0_or_a_fraction_or_above_2147483647() {
        assertThat(update("{\"usageLimit\":0}")).isValidationErrorOn("usageLimit");
        assertThat(update("{\"usageLimit\":1.5}")).isValidationErrorOn("usageLimit");
        assertThat(update("{\"usageLimit\":2147483648}")).isValidationErrorOn("usageLimit");
    }

    @Assumed(A5)
    void refuses_null_a_string_and_a_boolean_instead_of_a_number() {
        assertThat(update("{\"expiresInHours\":null,\"usageLimit\":\"50\"}"))
                .isValidationErrorOn("expiresInHours", "usageLimit");
        assertThat(update("{\"expiresInHours\":true,\"usageLimit\":null}"))
                .isValidationErrorOn("expiresInHours", "usageLimit");
    }

    @Assumed(A6)
    void ignores_fields_that_it_does_not_know() {
        assertThat(update("{\"usageLimit\":14,\"nickname\":\"Ada\"}"))
                .conformsToContract()
                .hasShareLink()
                .hasUsageLimit(14);
    }

    @Assumed(A7)
    void changes_nothing_where_nothing_is_given() {
        ShareLink before = link(update("{\"usageLimit\":15}"));

        assertThat(update("{}")).hasShareLink().isUnchangedFrom(before);
    }

    @Assumed(A11)
    void renews_a_link_that_has_expired() {
        ShareLink link = api.shortLivedLink();
        assertThat(link.expiresAt()).isNotNull().isBefore(link.createdAt().plus(LONGEST_SHORT_LIFE));
        Duration life = Duration.between(link.createdAt(), link.expiresAt());
        // Computed from elapsed time, because the clock of the API's machine may differ from the clock here.
        long answered = System.nanoTime();
        await().until(() -> Duration.ofNanos(System.nanoTime() - answered).compareTo(life) > 0);

        assertThat(api.links().update(link.id(), "{\"expiresInHours\":1}")).hasStatus(200);
    }

    private AnamResponse update(String json) {
        return api.links().update(api.link().id(), json);
    }

    private static ShareLink link(AnamResponse response) {
        return ShareLink.fromJson(response.body());
    }

    private static void assertExpiresIn(Duration duration, AnamResponse response) {
        assertThat(link(response).expiresAt())
                .isCloseTo(Instant.now().plus(duration), within(CLOCK_SKEW_MINUTES, MINUTES));
    }

    /** The responses to several updates in a row, and to a read after them. Tests compare each with the one before. */
    private record History(AnamResponse limited, AnamResponse renewed, AnamResponse raised, AnamResponse readBack) {
        static History of(Api api) {
            UUID id = api.link().id();
            return new History(
                    api.once("limited", () -> api.links().update(id, "{\"usageLimit\":11}")),
                    api.once("renewed", () -> api.links().update(id, "{\"expiresInHours\":48}")),
                    api.once("raised", () -> api.links().update(id, "{\"usageLimit\":12}")),
                    api.once("read back", () -> api.links().get(id)));
        }
    }
}
