package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.Keys;

/** The keyboard moves through exchanges, and the URL contains what the page shows. */
@ExtendWith(Browser.class)
@Execution(ExecutionMode.SAME_THREAD)
class KeyboardPageProofs {
    private static final String FOCUS = "return document.activeElement.ariaLabel ?? document.activeElement.tagName";

    private final ServerOptions options = ServerOptions.defaults().withAdminApi(AdminAccess.local());

    @Test
    void the_keyboard_moves_opens_and_closes(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            send(anam, "GET", "?page=1", "");
            send(anam, "GET", "?page=2", "");
            send(anam, "GET", "?page=3", "");
            page.open(fake).counts("3");

            page.press("j").press("j");
            assertThat(page.run(FOCUS)).isEqualTo("GET /v1/share-links?page=2, 200");

            page.press(Keys.ENTER);
            page.eventually(() -> assertThat(page.title()).isEqualTo("GET /v1/share-links?page=2"));
            page.eventually(() -> assertThat(page.run(FOCUS)).isEqualTo("H2"));
            assertThat(page.fragment()).isEqualTo("#exchange=2");

            page.press("j");
            page.eventually(() -> assertThat(page.title()).isEqualTo("GET /v1/share-links?page=1"));
            page.press("k").press("k");
            page.eventually(() -> assertThat(page.title()).isEqualTo("GET /v1/share-links?page=3"));

            page.press(Keys.ESCAPE);
            assertThat(page.isSeen("#detail")).isFalse();
            assertThat(page.run(FOCUS)).isEqualTo("GET /v1/share-links?page=3, 200");
            assertThat(page.fragment()).isEmpty();
        }
    }

    @Test
    void a_slash_goes_to_the_search_and_letters_stay_letters_there(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            send(anam, "GET", "", "");
            send(anam, "POST", "", "{}");
            page.open(fake).counts("2");

            page.press("/").press("jk").counts("0 of 2");
            assertThat(page.text("#empty")).startsWith("No exchange matches these filters.");

            page.clickOn("Clear filters").counts("2").press("POST 400").counts("1 of 2");
            assertThat(page.rows()).containsExactly("POST /v1/share-links, 400");
        }
    }

    @Test
    void filters_are_in_the_url_and_come_back_with_it(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization();
            send(anam, "GET", "", "");
            send(anam, "POST", "", "{}");
            send(anam, "POST", "?why=not", "{\"usageLimit\":0}");
            page.open(fake).counts("3");

            page.click("#statuses button[data-kind='4xx']")
                    .choose("#operation", "createShareLink")
                    .fill("#text", "why");
            page.counts("1 of 3");
            String fragment = page.fragment();
            assertThat(fragment).isEqualTo("#status=4xx&operation=createShareLink&text=why");

            page.open(fake.baseUrl(), "#view=state").open(fake.baseUrl(), fragment).counts("1 of 3");
            assertThat(page.rows()).containsExactly("POST /v1/share-links?why=not, 400");
            assertThat(page.run("return document.getElementById('text').value")).isEqualTo("why");
            assertThat(page.run("return document.querySelector('[data-kind=\"4xx\"]').ariaPressed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void a_link_to_an_exchange_opens_it_and_says_why(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization("Acme");
            send(anam, "PUT", "/" + anam.givenShareLink(link -> link.usageLimit(10)).id(), "{\"usageLimit\":50,\"bogus\":1}");
            send(anam, "POST", "", "{}");

            page.open(fake.baseUrl(), "#exchange=1");

            page.eventually(() -> assertThat(page.title()).startsWith("PUT /v1/share-links/"));
            assertThat(page.text(".reasons")).contains("Ignored\nFields that the operation does not know: bogus", "Assumed, A6\nFields that an operation does not know are ignored");
            assertThat(page.text(".change")).isEqualTo("Field\tBefore\tAfter\nusageLimit\t10\t50");
            assertThat(page.text(".facts")).contains("Acme");
            assertThat(page.texts(".detail .body-text").get(0)).isEqualTo("{\n  \"usageLimit\": 50,\n  \"bogus\": 1\n}");
        }
    }

    @Test
    void a_link_to_an_exchange_that_is_not_there_says_so(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            page.open(fake.baseUrl(), "#exchange=7");

            page.eventually(() -> assertThat(page.text("#detail .empty"))
                    .isEqualTo("The server has no exchange with this number. It was dropped, or the server was"
                            + " started again."));
        }
    }

    private static void send(Organization anam, String method, String rest, String json) {
        ApiCalls.send(anam, method, ApiCalls.LINKS + rest, json);
    }
}
