package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.remote.RemoteFakeAnam;
import dev.fakeanam.sharelinks.PersonaShareLink;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneOptionsTest {
    private static final String FAILING = "/v1/share-links/fa11ed00-0000-4000-8001-000000000503";

    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void options_can_be_environment_variables() throws Exception {
        URI url = jar.serve(Map.of(
                "FAKE_ANAM_API_KEY", "one,two",
                "FAKE_ANAM_CLOCK", "2026-04-20T10:00:00Z",
                "FAKE_ANAM_MAGIC_IDS", "false"));

        assertThat(List.of(list(url, "one"), list(url, "two")))
                .extracting(HttpResponse::statusCode)
                .containsExactly(200, 200);
        assertThat(link(list(url, "one")).shareLink().createdAt()).isEqualTo(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(ApiCalls.send(url, "one", "GET", FAILING, "").statusCode()).isEqualTo(404);
    }

    @Test
    void there_is_a_page_unless_it_is_turned_off() throws Exception {
        assertThat(pageOf(jar.serve(Map.of()))).isEqualTo(200);
        assertThat(pageOf(jar.serve(Map.of("FAKE_ANAM_NO_PAGE", "on")))).isEqualTo(404);
        assertThat(pageOf(jar.serve(Map.of(), "--no-page"))).isEqualTo(404);
    }

    /** If other machines can reach the address, the admin API is closed unless an option says who may use it. */
    @ParameterizedTest
    @CsvSource({
        "true, --host=127.0.0.1",
        "false, --host=127.0.0.1 --no-page",
        "false, --host=0.0.0.0",
        "true, --host=0.0.0.0 --admin-open",
        "true, --host=0.0.0.0 --admin-token=secret"
    })
    void the_page_is_announced_where_somebody_can_load_it(boolean isAnnounced, String options) throws Exception {
        JavaProcess process = jar.run(("--port=0 " + options).split(" "));

        process.awaitOutput("Stop it with Ctrl-C.\n");

        assertThat(process.out().contains("\nPage:       http://")).isEqualTo(isAnnounced);
    }

    private static int pageOf(URI url) throws Exception {
        HttpRequest page = HttpRequest.newBuilder(url.resolve("/__admin/")).build();
        return HttpClient.newHttpClient().send(page, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void an_option_wins_over_its_environment_variable() throws Exception {
        URI url = jar.serve(Map.of("FAKE_ANAM_API_KEY", "from-the-environment"), "--api-key", "from-the-line");

        assertThat(list(url, "from-the-line").statusCode()).isEqualTo(200);
        assertThat(list(url, "from-the-environment").statusCode()).isEqualTo(401);
    }

    @Test
    void an_open_server_gives_each_unknown_key_an_organization_with_a_link() throws Exception {
        URI url = jar.serve(Map.of(), "--open");

        PersonaShareLink one = link(list(url, "some-key"));
        PersonaShareLink other = link(list(url, "another-key"));

        assertThat(one.organizationId()).isNotEqualTo(other.organizationId());
        assertThat(link(list(url, "some-key"))).isEqualTo(one);
    }

    @Test
    void the_log_has_a_line_for_each_request_without_colours_where_no_terminal_is() throws Exception {
        URI url = jar.serve(Map.of(), "--api-key", "k", "--log");

        ApiCalls.send(url, "k", "GET", FAILING, "");
        ApiCalls.send(url, "unknown", "GET", ApiCalls.LINKS, "");

        await().until(() -> requestLines().size() == 2);
        assertThat(requestLines())
                .satisfiesExactly(
                        failed -> assertThat(failed)
                                .matches("\\S+Z GET " + FAILING + " 503 \"default\" \"reply 503\" \\d+ms"),
                        refused -> assertThat(refused).matches("\\S+Z GET /v1/share-links 401 - - \\d+ms"));
        assertThat(jar.last().out()).doesNotContain("\u001b");
    }

    @Test
    void a_test_elsewhere_can_steer_it() throws Exception {
        URI url = jar.serve(Map.of());

        try (FakeAnam fake = RemoteFakeAnam.connect(url)) {
            Organization anam = fake.newOrganization("steered");
            anam.clock().advance(Duration.ofDays(1));

            assertThat(anam.givenShareLink().createdAt()).isEqualTo(anam.clock().now());
        }
    }

    @Test
    void an_admin_token_is_wanted_from_everybody() throws Exception {
        URI url = jar.serve(Map.of("FAKE_ANAM_ADMIN_TOKEN", "secret"));

        try (FakeAnam fake = RemoteFakeAnam.connect(url, "secret")) {
            assertThat(fake.newOrganization("steered").shareLinks().all()).isEmpty();
        }
        assertThat(ApiCalls.send(url, "wrong", "GET", "/__admin/version", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_clock_that_is_no_moment_is_a_usage_error() throws Exception {
        JavaProcess process = jar.run(Map.of(), "--clock", "yesterday");

        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.err())
                .isEqualTo("Invalid value for option '--clock': 'yesterday' is not a moment in UTC, such as"
                        + " 2026-04-20T10:00:00Z."
                        + " See --help.\n");
    }

    private List<String> requestLines() {
        return jar.last().out().lines().filter(line -> line.contains("GET")).toList();
    }

    private static HttpResponse<String> list(URI url, String key) {
        return ApiCalls.send(url, key, "GET", ApiCalls.LINKS, "");
    }

    private static PersonaShareLink link(HttpResponse<String> page) {
        return Page.codec(PersonaShareLink.CODEC).parse(page.body()).data().get(0);
    }
}
