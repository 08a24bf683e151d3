package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The page shows new exchanges, and recovers when a lost server is back. */
@ExtendWith(Browser.class)
@Execution(ExecutionMode.SAME_THREAD)
class FollowingPageProofs {
    private static final ServerOptions OPTIONS = ServerOptions.defaults().withAdminApi(AdminAccess.local());

    @Test
    void an_exchange_shows_as_soon_as_it_was_received(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS)) {
            Organization anam = fake.newOrganization("Acme");
            page.open(fake).showsLive();
            assertThat(page.text("#empty")).contains("Nothing was received yet.", fake.baseUrl().toString());

            list(anam);

            page.counts("1");
            assertThat(page.rows()).containsExactly("GET /v1/share-links, 200");
            assertThat(page.texts("#organizations button .name")).containsExactly("Everything", "Acme", "Unattributed");
            assertThat(page.texts("#organizations button .count")).containsExactly("1", "1", "0");
        }
    }

    @Test
    void a_request_without_a_known_key_is_unattributed(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS)) {
            ApiCalls.send(fake.baseUrl(), "unknown", "GET", ApiCalls.LINKS, "");
            list(fake.newOrganization());

            page.open(fake).counts("2").clickOn("Unattributed\n1").counts("1 of 2");

            assertThat(page.rows()).containsExactly("GET /v1/share-links, 401");
            assertThat(page.fragment()).isEqualTo("#organization=unattributed");
        }
    }

    @Test
    void scrolling_away_pauses_and_a_button_resumes(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS)) {
            Organization anam = fake.newOrganization();
            list(anam, 100);
            page.open(fake).counts("100");

            page.run("document.getElementById('scroller').scrollTop = 400");
            page.eventually(() -> assertThat(page.text("#follow")).isEqualTo("Paused. Follow the newest"));
            Object top = page.run("return document.getElementById('scroller').scrollTop");
            list(anam, 3);
            page.eventually(() -> assertThat(page.text("#follow")).isEqualTo("3 new. Follow the newest"));
            assertThat(page.run("return document.getElementById('scroller').scrollTop"))
                    .isEqualTo(top);

            page.click("#follow");
            page.eventually(() -> assertThat(page.isSeen("#follow")).isFalse());
            assertThat(page.run("return document.querySelector('tr[data-sequence]').dataset.sequence"))
                    .isEqualTo("103");
        }
    }

    @Test
    void only_the_visible_rows_of_many_exchanges_are_in_the_document(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS)) {
            list(fake.newOrganization(), 2_500);

            page.open(fake).counts("2\u202f500");
            page.run("document.getElementById('scroller').scrollTop = 1e9");

            page.eventually(() -> assertThat(page.texts("tr[data-sequence='1'] .second"))
                    .hasSize(1));
            assertThat(page.rows()).hasSizeBetween(20, 80);
            assertThat(page.run("return document.getElementById('rows').ariaRowCount"))
                    .isEqualTo("2501");
        }
    }

    @Test
    void says_how_many_older_ones_were_dropped(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS.withJournal(10, 1 << 20))) {
            list(fake.newOrganization(), 15);

            page.open(fake).counts("10");

            assertThat(page.text("#dropped")).isEqualTo("5 older ones were dropped.");
        }
    }

    @Test
    void a_reset_empties_the_list(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS)) {
            list(fake.newOrganization(), 3);
            page.open(fake).counts("3");

            page.run("fetch('reset', { method: 'POST' })");

            page.counts("0");
            assertThat(page.text("#empty")).startsWith("Nothing was received yet.");
        }
    }

    @Test
    void connects_again_by_itself_after_the_server_was_gone(PageDriver page) {
        URI baseUrl;
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS)) {
            baseUrl = fake.baseUrl();
            list(fake.newOrganization(), 2);
            page.open(fake).counts("2");
        }
        page.eventually(() -> assertThat(page.text("#banner"))
                .isEqualTo("The server at 127.0.0.1:" + baseUrl.getPort()
                        + " is gone. What is here stays, and the page connects again by itself.\nTry now"));
        assertThat(page.text("#count")).isEqualTo("2");

        try (FakeAnam again = EmbeddedFakeAnam.start(OPTIONS.withPort(baseUrl.getPort()))) {
            list(again.newOrganization());

            page.showsLive().counts("1");
            assertThat(page.isSeen("#banner")).isFalse();
        }
    }

    @Test
    void works_below_a_path_prefix_behind_a_proxy(PageDriver page) throws IOException {
        try (FakeAnam fake = EmbeddedFakeAnam.start(OPTIONS);
                PrefixProxy proxy = new PrefixProxy(fake.baseUrl())) {
            Organization anam = fake.newOrganization();
            page.open(proxy.baseUrl(), "").counts("0").showsLive();

            list(anam);

            page.counts("1").click("#rows .open");
            page.eventually(() -> assertThat(page.title()).isEqualTo("GET /v1/share-links"));
            page.clickOn("curl").eventually(() -> assertThat(page.text("#said")).startsWith("Copied: "));
            assertThat(page.clipboard()).contains(" " + proxy.baseUrl() + "/v1/share-links ");
        }
    }

    private static void list(Organization anam, int times) {
        for (int i = 0; i < times; i++) {
            list(anam);
        }
    }

    private static void list(Organization anam) {
        ApiCalls.list(anam);
    }
}
