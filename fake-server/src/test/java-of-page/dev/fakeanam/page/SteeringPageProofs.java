package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A person uses the page to change an organization. */
@ExtendWith(Browser.class)
@Execution(ExecutionMode.SAME_THREAD)
class SteeringPageProofs {
    private final ServerOptions options = ServerOptions.defaults().withAdminApi(AdminAccess.local());

    @Test
    void the_next_requests_fail_as_often_as_asked_and_the_rest_is_shown(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            ApiCalls.list(anam);
            page.open(fake.baseUrl(), "#exchange=1").clickOn("Fail this next time…");

            page.fill("#fail-status", "502").fill("#fail-times", "2").clickOn("Add the script");

            page.eventually(() -> assertThat(page.text("#said"))
                    .isEqualTo("Added script-1: listShareLinks → 2 × reply 502."));
            assertThat(ApiCalls.list(anam).statusCode()).isEqualTo(502);
            page.clickOn("Scripts")
                    .eventually(() -> assertThat(page.texts("#view-scripts td:nth-child(4)"))
                            .contains("1 of 2 left"));

            page.clickOn("Remove")
                    .eventually(() -> assertThat(page.text("#view-scripts")).contains("There is no script."));
            assertThat(ApiCalls.list(anam).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_delay_and_a_reset_can_be_for_one_link_only(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            ShareLink link = anam.givenShareLink();
            ApiCalls.update(anam, link.id(), "{}");
            page.open(fake.baseUrl(), "#exchange=1").clickOn("Fail this next time…");

            page.choose("#fail-kind", "Reset the connection")
                    .fill("#fail-delay", "5")
                    .click("#fail-applied")
                    .click("#fail-only")
                    .clickOn("Add the script");

            page.eventually(() -> assertThat(anam.scripts()).hasSize(1));
            assertThat(anam.scripts().get(0).script())
                    .hasToString("updateShareLink " + link.id() + " → apply, then delay 5 ms, then reset connection");
        }
    }

    @Test
    void the_state_of_an_organization_shows_as_it_is_now(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization("Acme");
            ShareLink link = anam.givenShareLink(given -> given.usageLimit(10));
            String readOnly = anam.issueApiKey(Permission.READ_ONLY);
            page.open(fake.baseUrl(), "#view=state");

            page.eventually(() -> assertThat(page.texts("#view-state [data-key='share-links'] td"))
                    .contains(link.id().toString(), "10"));
            assertThat(page.texts("#view-state details h3"))
                    .contains("Avatars", "Voices", "LLMs", "Tools", "Personas", "Share links", "Sessions", "Session tokens");
            assertThat(page.text(".keys-list"))
                    .contains("FULL", "READ_ONLY")
                    .doesNotContain(anam.apiKey())
                    .doesNotContain(readOnly);

            page.click("#show-keys")
                    .eventually(() -> assertThat(page.text(".keys-list")).contains(anam.apiKey(), readOnly));
            ApiCalls.update(anam, link.id(), "{\"usageLimit\":50}");
            page.eventually(() -> assertThat(page.texts("#view-state [data-key='share-links'] td"))
                    .contains("50"));
        }
    }

    @Test
    void the_clock_and_the_rate_limits_are_set(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            Instant before = anam.clock().now();
            page.open(fake.baseUrl(), "#view=state").choose("#view-state select", "7 days");

            page.clickOn("Advance");
            page.eventually(() -> assertThat(anam.clock().now()).isEqualTo(before.plus(Duration.ofDays(7))));

            page.clickOn("Resume").eventually(() -> assertThat(anam.clock().isTicking()).isTrue());
            page.clickOn("Freeze").eventually(() -> assertThat(anam.clock().isTicking()).isFalse());

            page.fill("#view-state input[type=number]", "60").clickOn("Set");
            page.eventually(() -> assertThat(anam.rateLimits()).isEqualTo(RateLimits.perMinute(60)));
        }
    }
}
