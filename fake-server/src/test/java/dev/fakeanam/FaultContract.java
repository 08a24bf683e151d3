package dev.fakeanam;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The behaviour of scripted faults in every {@link Organization}: the responses, and the time that they take. */
public interface FaultContract {
    Duration HOUR = Duration.ofHours(1);
    Duration A_MOMENT = Duration.ofMillis(200);

    /** Long enough for other requests to come meanwhile, also on a busy machine. */
    Duration A_WHILE = Duration.ofSeconds(6);

    FakeAnam fake();

    private static CompletableFuture<HttpResponse<String>> updating(Organization anam, ShareLink link) {
        return ApiCalls.sendAsync(anam, "PUT", ApiCalls.LINKS + "/" + link.id(), "{\"usageLimit\":50}");
    }

    private static void awaitHits(Organization anam, long hits) {
        await().atMost(30, SECONDS).until(() -> anam.scripts().get(0).hits() == hits);
    }

    @Test
    default void it_was_done_and_then_502() {
        Organization anam = fake().newOrganization("done, and then 502");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).applyThen(reply(502));

        HttpResponse<String> response = ApiCalls.update(anam, link.id(), "{\"usageLimit\":50}");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html");
        assertThat(response.body()).contains("502 Bad Gateway").doesNotContain("usageLimit");
        assertThat(anam.shareLink(link.id())).isEqualTo(link.withUsageLimit(50));
    }

    @Test
    default void a_link_that_was_made_or_deleted_without_a_response_is_there_or_gone() {
        Organization anam = fake().newOrganization("lost");
        ShareLink link = anam.givenShareLink();
        Persona persona = anam.givenPersona("Ada");
        anam.on(createShareLink()).applyThen(reply(504));
        anam.on(deleteShareLink()).applyThen(reply(504));

        int created = ApiCalls.create(anam, "{\"personaId\":\"" + persona.id() + "\",\"usageLimit\":7}")
                .statusCode();
        int deleted = ApiCalls.delete(anam, link.id()).statusCode();

        assertThat(List.of(created, deleted)).containsExactly(504, 504);
        assertThat(anam.shareLinks().all()).extracting(ShareLink::usageLimit).containsExactly(7);
    }

    @Test
    default void what_anam_refuses_is_not_applied_but_the_script_still_answers() {
        Organization anam = fake().newOrganization("refused");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).applyThen(reply(502));

        int status = ApiCalls.update(anam, link.id(), "{\"usageLimit\":0}").statusCode();

        assertThat(status).isEqualTo(502);
        assertThat(anam.shareLink(link.id())).isEqualTo(link);
    }

    @Test
    default void fields_that_were_ignored_before_the_response_was_lost_are_noted() {
        Organization anam = fake().newOrganization("ignored");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).applyThen(reply(502));

        ApiCalls.update(anam, link.id(), "{\"maxUses\":1}");

        assertThat(anam.exchanges()).extracting(Exchange::ignoredFields).containsExactly(List.of("maxUses"));
    }

    @Test
    default void a_header_of_a_reply_replaces_the_documented_one_of_that_name() {
        Organization anam = fake().newOrganization("headers");
        anam.on(anyRequest()).reply(reply(429).withHeader("retry-after", "30").withHeader("X-Request-Id", "r-1"));

        HttpResponse<String> response = ApiCalls.list(anam);

        assertThat(response.headers().allValues("Retry-After")).containsExactly("30");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("r-1");
        assertThat(response.headers().allValues("RateLimit-Limit")).containsExactly("60");
        assertThat(response.body()).isEqualTo("{\"error\":\"Too many requests\"}");
    }

    @Test
    default void a_reply_may_have_a_body_of_any_media_type_or_none() {
        Organization anam = fake().newOrganization("bodies");
        anam.on(anyRequest())
                .reply(reply(503).withBody("text/plain;charset=utf-8", "später"))
                .then()
                .reply(reply(503).withHeader("Retry-After", "5").withoutBody());

        HttpResponse<String> text = ApiCalls.list(anam);
        HttpResponse<String> none = ApiCalls.list(anam);

        assertThat(text.headers().allValues("Content-Type")).containsExactly("text/plain;charset=utf-8");
        assertThat(text.body()).isEqualTo("später");
        assertThat(none.headers().allValues("Content-Type")).isEmpty();
        assertThat(none.headers().allValues("Retry-After")).containsExactly("5");
        assertThat(none.body()).isEmpty();
    }

    @Test
    default void a_delayed_request_is_in_the_journal_where_it_is_applied() {
        Organization anam = fake().newOrganization("delayed");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).delay(A_WHILE);

        CompletableFuture<HttpResponse<String>> delayed = updating(anam, link);
        awaitHits(anam, 1);
        String meanwhile = ApiCalls.get(anam, link.id()).body();
        int answered = delayed.join().statusCode();

        assertThat(meanwhile).contains("\"usageLimit\":10");
        assertThat(answered).isEqualTo(200);
        assertThat(anam.exchanges())
                .extracting(
                        Exchange::number,
                        exchange -> exchange.request().method(),
                        exchange -> exchange.response().status())
                .containsExactly(tuple(1L, "GET", 200), tuple(2L, "PUT", 200));
        assertThat(anam.shareLink(link.id())).isEqualTo(link.withUsageLimit(50));
    }

    @Test
    default void a_delayed_request_meets_the_state_and_the_clock_of_the_moment_it_is_applied() {
        Organization anam = fake().newOrganization("met");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).delay(A_WHILE);

        CompletableFuture<HttpResponse<String>> delayed = updating(anam, link);
        awaitHits(anam, 1);
        anam.clock().advance(HOUR);
        ApiCalls.delete(anam, link.id());

        assertThat(delayed.join().statusCode()).isEqualTo(404);
        assertThat(anam.exchanges().get(1).at()).isEqualTo(link.createdAt().plus(HOUR));
    }

    @Test
    default void a_client_that_has_gone_does_not_stop_a_delayed_request() throws IOException {
        Organization anam = fake().newOrganization("gone");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).delay(A_MOMENT);

        ApiCalls.sendAndLeave(anam, "PUT", ApiCalls.LINKS + "/" + link.id(), "{\"usageLimit\":50}");

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(anam.shareLink(link.id())).isEqualTo(link.withUsageLimit(50)));
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.response().status())
                .containsExactly(200);
    }

    @Test
    default void a_closed_organization_stops_a_delayed_request() {
        Organization anam = fake().newOrganization("closed");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).delay(HOUR);

        CompletableFuture<HttpResponse<String>> delayed = updating(anam, link);
        awaitHits(anam, 1);
        anam.close();

        assertThat(delayed.handle((response, failure) -> failure).join()).hasCauseInstanceOf(IOException.class);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(anam.exchanges())
                        .extracting(
                                Exchange::response,
                                exchange -> exchange.script().applied(),
                                Exchange::outcome)
                        .containsExactly(tuple(null, false, Outcome.CLOSED)));
    }

    @Test
    default void a_path_that_is_not_emulated_can_be_delayed_and_is_still_a_501() {
        Organization anam = fake().newOrganization("delayed canned");
        anam.on(request("POST", "/v1/knowledge/groups"))
                .delay(Duration.ZERO)
                .then()
                .delay(Duration.ZERO, reply(201, "{}"));

        int unscripted =
                ApiCalls.send(anam, "POST", "/v1/knowledge/groups", "{}").statusCode();
        int scripted = ApiCalls.send(anam, "POST", "/v1/knowledge/groups", "{}").statusCode();

        assertThat(List.of(unscripted, scripted)).containsExactly(501, 201);
    }
}
