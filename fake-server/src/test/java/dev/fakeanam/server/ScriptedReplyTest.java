package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedReplyTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, application/json, '{\"error\":\"Invalid request body\"}'",
        "401, application/json, '{\"error\":\"Invalid API key\"}'",
        "403, application/json, '{\"error\":\"Forbidden\"}'",
        "404, application/json, '{\"error\":\"Share link not found\"}'",
        "413, application/json, '{\"error\":\"Request body too large\"}'",
        "418, application/json, '{\"error\":\"HTTP status 418\"}'",
        "429, application/json, '{\"error\":\"Too many requests\"}'",
        "500, application/json, '{\"error\":\"Server error\"}'",
        "502, text/html, <html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
        "503, text/html, <html><head><title>503 Service Unavailable</title></head><body><h1>503 Service Unavailable</h1></body></html>",
        "504, text/html, <html><head><title>504 Gateway Timeout</title></head><body><h1>504 Gateway Timeout</h1></body></html>"
    })
    @Tag("A1")
    void a_status_has_the_body_that_the_api_has_for_it(int status, String contentType, String body) {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).reply(status);

        Response response = api.update(ExampleLink.ID, "{\"usageLimit\":50}");

        assertThat(response).isEqualTo(new Response(status, List.of(contentType), body));
    }

    @Test
    @Tag("A1")
    void a_400_and_a_404_are_those_of_the_operation() {
        anam.on(anyRequest()).reply(400).times(3).then().reply(404).times(2);

        assertThat(api.get(ExampleLink.ID)).isEqualTo(Response.error(400, "Invalid share link ID"));
        assertThat(api.delete(ExampleLink.ID)).isEqualTo(Response.error(400, "Invalid share link ID"));
        assertThat(api.list(""))
                .isEqualTo(new Response(
                        400,
                        List.of("application/json"),
                        "{\"error\":\"Validation error\",\"details\":[{\"path\":\"page\",\"message\":"
                                + "\"Number must be greater than or equal to 1\",\"code\":\"too_small\"}],"
                                + "\"summary\":\"page: Number must be greater than or equal to 1\"}"));
        assertThat(api.create("{}")).isEqualTo(Response.error(404, "Persona not found"));
        assertThat(api.delete(ExampleLink.ID)).isEqualTo(Response.error(404, "Share link not found"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 302})
    void a_status_below_400_has_neither_body_nor_media_type(int status) {
        anam.on(listShareLinks()).reply(status);

        assertThat(api.list("")).isEqualTo(new Response(status, List.of(), ""));
    }

    @Test
    void a_429_has_the_documented_headers_and_says_to_retry_in_a_second() {
        anam.on(listShareLinks()).reply(429);

        HttpResponse<String> response =
                api.exchange(api.request("/v1/share-links").GET());

        assertThat(Response.of(response)).isEqualTo(Response.error(429, "Too many requests"));
        assertThat(response.headers().map())
                .containsEntry("ratelimit-limit", List.of("60"))
                .containsEntry("ratelimit-remaining", List.of("0"))
                .containsEntry("ratelimit-reset", List.of("1"))
                .containsEntry("retry-after", List.of("1"))
                .containsEntry("x-ratelimit-org-hour-limit", List.of("1000"))
                .containsEntry("x-ratelimit-org-hour-remaining", List.of("0"))
                .containsEntry("x-ratelimit-org-hour-reset", List.of("1"));
    }

    @Test
    void a_body_of_the_tests_choice_is_sent_as_it_is() {
        anam.on(getShareLink()).reply(422, "{ \"message\" : \"é\" ");

        assertThat(api.get(ExampleLink.ID)).isEqualTo(Response.json(422, "{ \"message\" : \"é\" "));
    }

    @Test
    void a_scripted_update_is_not_applied_and_the_journal_says_who_answered() {
        ExampleLink.given(anam);
        ShareLink before = anam.shareLink(ExampleLink.ID);
        anam.on(updateShareLink()).reply(503);

        api.update(ExampleLink.ID, "{\"usageLimit\":50}");

        assertThat(anam.shareLink(ExampleLink.ID)).isEqualTo(before);
        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.response().status()).isEqualTo(503);
            assertThat(exchange.script()).isEqualTo(new ScriptHit("script-1", 1, "reply 503", false));
        });
    }

    @Test
    void without_a_number_a_reply_is_for_one_request() {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).reply(503);

        assertThat(statusesOfUpdates(3)).containsExactly(503, 200, 200);
    }

    @Test
    void times_counts_the_requests_and_then_the_api_answers_again() {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).reply(503).times(2);

        assertThat(statusesOfUpdates(4)).containsExactly(503, 503, 200, 200);
    }

    @Test
    void always_never_ends() {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).reply(503).always();

        assertThat(statusesOfUpdates(20)).containsOnly(503);
    }

    @Test
    void steps_are_played_in_order() {
        ExampleLink.given(anam);
        anam.on(updateShareLink())
                .reply(503)
                .times(2)
                .then()
                .reply(429)
                .then()
                .reply(200, "{}")
                .times(1);

        assertThat(statusesOfUpdates(3)).containsExactly(503, 503, 429);
        assertThat(api.update(ExampleLink.ID, "{}")).isEqualTo(Response.json(200, "{}"));
        assertThat(api.update(ExampleLink.ID, "{}")).isEqualTo(Response.json(200, ExampleLink.JSON));
    }

    @Test
    void a_last_step_may_be_for_all_that_come() {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).reply(503).then().reply(500).always();

        assertThat(statusesOfUpdates(4)).containsExactly(503, 500, 500, 500);
    }

    @Test
    void the_newest_script_wins_and_the_older_goes_on_when_it_is_used_up() {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).reply(500).times(3);
        int first = api.update(ExampleLink.ID, "{}").status();
        anam.on(anyRequest()).reply(503).times(2);

        assertThat(first).isEqualTo(500);
        assertThat(statusesOfUpdates(5)).containsExactly(503, 503, 500, 500, 200);
    }

    @Test
    void two_of_64_parallel_requests_are_hit_by_a_script_for_two() {
        ExampleLink.given(anam);
        anam.on(updateShareLink()).reply(503).times(2);

        List<CompletableFuture<Response>> pending = IntStream.range(0, 64)
                .mapToObj(i -> api.sendAsync(api.request("/v1/share-links/" + ExampleLink.ID)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{}"))))
                .toList();

        List<Integer> statuses =
                pending.stream().map(response -> response.join().status()).toList();
        assertThat(statuses).filteredOn(status -> status == 503).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(62);
        assertThat(anam.exchanges())
                .extracting(Exchange::script)
                .filteredOn(hit -> hit != null)
                .hasSize(2);
        assertThat(anam.scripts()).extracting(ScriptStatus::hits).containsExactly(2L);
    }

    private List<Integer> statusesOfUpdates(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> api.update(ExampleLink.ID, "{}").status())
                .toList();
    }
}
