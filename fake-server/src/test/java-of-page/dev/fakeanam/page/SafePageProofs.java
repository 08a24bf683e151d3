package dev.fakeanam.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Recorded texts do nothing to the page, and a token stays in its tab. */
@ExtendWith(Browser.class)
@Execution(ExecutionMode.SAME_THREAD)
class SafePageProofs {
    private static final String TOKEN = "a-secret-token";

    private final ServerOptions options = ServerOptions.defaults().withAdminApi(AdminAccess.local());

    /** The tests of {@link Browser} after each test are the other half: no policy was violated, and no dialog opened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "javascript:alert(1)",
                "</pre><iframe srcdoc='<script>parent.alert(1)</script>'>",
                "{{constructor.constructor('alert(1)')()}}",
                "<a href=javascript:alert(1) autofocus onfocus=alert(1)>x</a>",
                "__proto__"
            })
    void recorded_scripts_do_nothing(String attack, PageDriver page) throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization(attack);
            String body = "{" + Json.write(attack) + ":" + Json.write(attack) + ",\"usageLimit\":5}";
            send(anam, "POST", ApiCalls.LINKS, attack, body);
            send(anam, "POST", ApiCalls.LINKS, attack, attack);
            send(anam, "GET", "/v1/" + encoded(attack) + "?" + encoded(attack) + "=" + encoded(attack), attack, "");
            anam.givenPersona(attack);
            page.open(fake).counts("3");

            for (int i = 1; i <= 3; i++) {
                page.open(fake.baseUrl(), "#exchange=" + i);
                page.eventually(() -> assertThat(page.texts(".headers dd")).contains(attack));
                page.clickOn("curl").clickOn("Java").clickOn("script");
            }
            page.open(fake.baseUrl(), "#exchange=1").clickOn("Fail this next time…").clickOn("Add the script");
            page.eventually(() -> assertThat(anam.scripts()).hasSize(1));
            page.open(fake.baseUrl(), "#view=scripts")
                    .eventually(() -> assertThat(page.texts("#view-scripts td")).contains(attack));
            page.open(fake.baseUrl(), "#view=state")
                    .eventually(() -> assertThat(page.texts("#view-state td")).contains(attack));
            page.open(fake.baseUrl(), "#text=" + encoded(attack) + "&organization=" + encoded(attack))
                    .counts("0 of 3");

            assertThat(page.run("return document.querySelectorAll('iframe, object, embed, body svg, body script,"
                            + " [onerror], [onload], [onfocus]').length"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void characters_that_are_not_seen_are_shown_as_escapes(PageDriver page) throws Exception {
        String hidden = "a\u202eb\u0085c\u2028d";
        String shown = "a\\u202eb\\u0085c\\u2028d";
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            Organization anam = fake.newOrganization(hidden);
            send(anam, "POST", ApiCalls.LINKS, "plain", "{\"" + hidden + "\":1}");
            send(anam, "POST", ApiCalls.LINKS, "plain", hidden);
            anam.givenPersona(hidden);

            page.open(fake.baseUrl(), "#exchange=1")
                    .eventually(() -> assertThat(page.text("#detail")).contains("\"" + shown + "\": 1"));
            page.open(fake.baseUrl(), "#exchange=2")
                    .eventually(() -> assertThat(page.texts("#detail pre")).contains(shown));
            assertThat(page.texts("#organizations .name")).contains(shown);
            page.open(fake.baseUrl(), "#view=state")
                    .eventually(() -> assertThat(page.texts("#view-state td")).contains(shown));
        }
    }

    @Test
    void asks_for_the_token_and_keeps_it_only_in_the_tab(PageDriver page) {
        AdminAccess access = new AdminAccess(Set.of(), TOKEN, false);
        try (FakeAnam fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(access))) {
            ApiCalls.list(fake.newOrganization());
            page.open(fake);

            page.eventually(() -> assertThat(page.text("dialog"))
                    .contains("The server was started with an admin token. Enter it here. It stays in this tab."));
            page.fill("#token", "wrong").press(Keys.ENTER);
            page.eventually(() -> assertThat(page.text("dialog"))
                    .contains("The server refused this token. Enter the one that it was started with."));
            page.fill("#token", TOKEN).press(Keys.ENTER);

            page.counts("1").showsLive();
            assertThat(page.driver().getCurrentUrl()).isEqualTo(Browser.pageOf(fake.baseUrl()).toString());
            assertThat(page.run("return JSON.stringify([localStorage, document.cookie, performance"
                            + ".getEntriesByType('resource').map(each => each.name)])")
                    .toString())
                    .doesNotContain(TOKEN);
            page.driver().navigate().refresh();
            page.counts("1");
        }
    }

    @Test
    void asks_nothing_of_other_servers(PageDriver page) {
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            ApiCalls.list(fake.newOrganization());
            page.open(fake.baseUrl(), "#exchange=1").counts("1");

            assertThat(String.valueOf(page.run("return performance.getEntriesByType('resource')"
                            + ".filter(each => !each.name.startsWith(location.origin + '/__admin/'))"
                            + ".map(each => each.name).join()")))
                    .isEmpty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void send(Organization anam, String method, String target, String header, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(anam.baseUrl() + target))
                .header("Authorization", "Bearer " + anam.apiKey())
                .header("Content-Type", "application/json")
                .header("X-Attack", header)
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
