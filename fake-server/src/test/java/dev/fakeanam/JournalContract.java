package dev.fakeanam;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The journal of every fake. */
public interface JournalContract {

    FakeAnam fake();

    private static String uniquePath() {
        return ApiCalls.LINKS + "/" + UUID.randomUUID();
    }

    private List<Exchange> unattributedTo(String path) {
        return fake().unattributedExchanges().stream()
                .filter(exchange -> exchange.request().path().equals(path))
                .toList();
    }

    @Test
    default void exchanges_are_in_the_order_of_their_effects_and_count_from_one() {
        Organization anam = fake().newOrganization("ordered");
        UUID id = anam.givenShareLink().id();

        ApiCalls.get(anam, id);
        ApiCalls.update(anam, id, "{\"usageLimit\":50}");
        ApiCalls.delete(anam, id);
        ApiCalls.get(anam, id);

        assertThat(anam.exchanges()).extracting(Exchange::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.operation().orElseThrow())
                .containsExactly("getShareLink", "updateShareLink", "deleteShareLink", "getShareLink");
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.response().status())
                .containsExactly(200, 200, 200, 404);
        assertThat(anam.journal().dropped()).isZero();
    }

    @Test
    default void an_exchange_has_the_request_and_the_response_as_they_were() {
        Organization anam = fake().newOrganization("whole");
        anam.clock().set(Instant.parse("2026-04-20T10:00:00Z"));
        ShareLink link = anam.givenShareLink();
        String path = ApiCalls.LINKS + "/" + link.id();

        String response = ApiCalls.send(anam, "PUT", path + "?trace=a%20b", "{\"usageLimit\": 50}")
                .body();

        Exchange exchange = anam.exchanges().get(0);
        RecordedRequest request = exchange.request();
        assertThat(exchange.organization()).isEqualTo("whole");
        assertThat(exchange.at()).isEqualTo(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo(path);
        assertThat(request.query()).isEqualTo("trace=a%20b");
        assertThat(request.headers().first("content-type")).contains("application/json");
        assertThat(request.body()).isEqualTo("{\"usageLimit\": 50}");
        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.response().headers().first("Content-Type")).contains("application/json");
        assertThat(exchange.response().body()).isEqualTo(response);
        assertThat(exchange.script()).isNull();
        assertThat(exchange.failure()).isNull();
        assertThat(exchange)
                .hasToString("#1 PUT " + path + "?trace=a%20b {\"usageLimit\": 50} → 200 " + response
                        + " (change: usageLimit 10 → 50)");
    }

    @Test
    default void the_journal_is_dated_by_the_organizations_clock() {
        Organization anam = fake().newOrganization("dated");
        Instant start = anam.clock().now();

        ApiCalls.list(anam);
        anam.clock().advance(Duration.ofDays(3));
        ApiCalls.list(anam);

        assertThat(anam.exchanges()).extracting(Exchange::at).containsExactly(start, start.plus(Duration.ofDays(3)));
    }

    @Test
    default void only_the_start_of_an_api_key_is_kept() {
        Organization anam = fake().newOrganization("discreet", "long-secret-" + UUID.randomUUID());
        String shortKey = "k" + Integer.toHexString(UUID.randomUUID().hashCode());
        anam.issueApiKey(shortKey, Permission.FULL);

        ApiCalls.list(anam);
        ApiCalls.send(anam.baseUrl(), shortKey, "GET", ApiCalls.LINKS, "");

        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.request().apiKey())
                .satisfiesExactly(
                        first -> assertThat(first).matches("long-sec…[0-9a-f]{8}"),
                        second -> assertThat(second)
                                .matches(shortKey.substring(0, shortKey.length() / 2) + "…[0-9a-f]{8}"));
        assertThat(anam.exchanges())
                .allSatisfy(exchange -> assertThat(exchange.request().headers().first("Authorization"))
                        .contains("Bearer " + exchange.request().apiKey()));
        assertThat(anam.exchanges().toString()).doesNotContain(anam.apiKey(), shortKey);
    }

    @Test
    default void a_response_that_was_received_is_in_the_journal_and_soon_marked_as_sent() {
        Organization anam = fake().newOrganization("sent");

        ApiCalls.list(anam);
        List<Exchange> atOnce = anam.exchanges();

        assertThat(atOnce).hasSize(1);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(anam.exchanges())
                        .extracting(Exchange::outcome)
                        .containsExactly(Outcome.SENT));
    }

    @Test
    default void refused_requests_are_in_the_journal() {
        Organization anam = fake().newOrganization("refused");

        ApiCalls.send(anam, "GET", ApiCalls.LINKS + "/no-uuid", "");
        ApiCalls.send(anam, "PATCH", ApiCalls.LINKS, "");
        ApiCalls.send(anam, "GET", "/v1/knowledge/groups", "");
        ApiCalls.send(anam, "GET", "/elsewhere", "");

        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.response().status())
                .containsExactly(400, 405, 501, 404);
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.operation().isPresent())
                .containsExactly(true, false, false, false);
    }

    @Test
    default void fields_that_the_operation_does_not_know_are_noted_in_their_order() {
        Organization anam = fake().newOrganization("ignored");
        ShareLink link = anam.givenShareLink();

        ApiCalls.update(anam, link.id(), "{\"maxUses\":1,\"usageLimit\":50,\"enabled\":false}");
        ApiCalls.update(anam, link.id(), "{\"usageLimit\":50}");

        assertThat(anam.exchanges())
                .extracting(Exchange::ignoredFields)
                .containsExactly(List.of("maxUses", "enabled"), List.of());
        assertThat(anam.shareLink(link.id())).isEqualTo(link.withUsageLimit(50));
    }

    @Test
    default void an_exchange_names_the_script_that_answered_it() {
        Organization anam = fake().newOrganization("scripted");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(500).times(2).then().reply(429);

        ApiCalls.update(anam, link.id(), "{}");
        ApiCalls.update(anam, link.id(), "{}");
        ApiCalls.update(anam, link.id(), "{}");
        ApiCalls.update(anam, link.id(), "{}");

        String script = anam.scripts().get(0).script().id();
        assertThat(anam.exchanges())
                .extracting(Exchange::script)
                .containsExactly(
                        new ScriptHit(script, 1, "reply 500", false),
                        new ScriptHit(script, 1, "reply 500", false),
                        new ScriptHit(script, 2, "reply 429", false),
                        null);
        assertThat(anam.exchanges().get(0))
                .hasToString("#1 PUT " + ApiCalls.LINKS + "/" + link.id()
                        + " {} → 500 {\"error\":\"Server error\"} (script: reply 500)");
    }

    @Test
    default void a_journal_that_was_read_does_not_grow() {
        Organization anam = fake().newOrganization("snapshot");
        ApiCalls.list(anam);
        List<Exchange> snapshot = anam.exchanges();

        ApiCalls.list(anam);

        assertThat(snapshot).hasSize(1);
        assertThat(anam.exchanges()).hasSize(2);
    }

    @Test
    default void a_long_journal_is_read_whole() {
        Organization anam = fake().newOrganization("long");
        String path = uniquePath();

        for (int i = 0; i < 1_100; i++) {
            ApiCalls.list(anam);
            ApiCalls.send(fake().baseUrl(), "nobody", "GET", path, "");
        }

        assertThat(anam.exchanges())
                .extracting(Exchange::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_100).boxed().toList());
        assertThat(anam.journal().dropped()).isZero();
        assertThat(unattributedTo(path))
                .hasSize(1_100)
                .extracting(Exchange::number)
                .doesNotHaveDuplicates();
    }

    @Test
    default void a_request_with_an_unknown_key_counts_for_no_organization() {
        String path = uniquePath();

        ApiCalls.send(fake().baseUrl(), "nobody-would-issue-this", "GET", path, "");

        assertThat(unattributedTo(path)).singleElement().satisfies(exchange -> {
            assertThat(exchange.organization()).isNull();
            assertThat(exchange.response().status()).isEqualTo(401);
            assertThat(exchange.response().body()).isEqualTo("{\"error\":\"Invalid API key\"}");
            assertThat(exchange.request().headers().first("Authorization"))
                    .hasValueSatisfying(value -> assertThat(value).matches("Bearer nobody-w…[0-9a-f]{8}"));
        });
    }

    @Test
    default void a_late_request_names_the_organization_that_is_closed() {
        String path = uniquePath();
        Organization anam = fake().newOrganization("ended");
        anam.close();

        int status =
                ApiCalls.send(fake().baseUrl(), anam.apiKey(), "GET", path, "").statusCode();

        assertThat(status).isEqualTo(401);
        assertThat(anam.exchanges()).isEmpty();
        assertThat(unattributedTo(path)).extracting(Exchange::organization).containsExactly("ended");
    }

    @Test
    default void a_request_with_a_revoked_key_names_its_organization_but_is_in_no_journal_of_it() {
        String path = uniquePath();
        Organization anam = fake().newOrganization("revoked");
        String key = anam.issueApiKey(Permission.FULL);
        anam.revokeApiKey(key);

        ApiCalls.send(anam.baseUrl(), key, "GET", path, "");

        assertThat(anam.exchanges()).isEmpty();
        assertThat(unattributedTo(path)).extracting(Exchange::organization).containsExactly("revoked");
    }

    @Test
    default void unattributed_requests_are_oldest_first() {
        String first = uniquePath();
        String second = uniquePath();

        ApiCalls.send(fake().baseUrl(), "nobody", "GET", first, "");
        ApiCalls.send(fake().baseUrl(), "nobody", "GET", second, "");

        assertThat(fake().unattributedExchanges())
                .extracting(exchange -> exchange.request().path())
                .containsSubsequence(first, second);
        assertThat(unattributedTo(first).get(0).number())
                .isLessThan(unattributedTo(second).get(0).number());
    }
}
