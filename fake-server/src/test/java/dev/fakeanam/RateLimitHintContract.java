package dev.fakeanam;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The note that every {@link Organization} makes when a rate limit refuses requests while its clock stands still. */
public interface RateLimitHintContract {

    FakeAnam fake();

    private static List<Integer> statusesOfLists(Organization anam, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> ApiCalls.list(anam).statusCode())
                .toList();
    }

    private static List<List<String>> notes(Organization anam) {
        return anam.exchanges().stream().map(Exchange::notes).toList();
    }

    private static String note(int requests) {
        return requests
                + " requests in a row were over the rate limit, and the organization's clock stands still, so none"
                + " will ever pass. Advance it by 60 s: clock().advance(Duration), or POST …/clock.";
    }

    @Test
    default void the_second_refusal_in_a_row_on_a_clock_that_stands_still_says_to_move_it() {
        Organization anam = fake().newOrganization("hint");
        anam.rateLimits(RateLimits.perMinute(1));

        statusesOfLists(anam, 4);
        anam.clock().advance(Duration.ofMinutes(1));
        statusesOfLists(anam, 3);

        assertThat(notes(anam))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(note(2)),
                        List.of(note(3)),
                        List.of(),
                        List.of(),
                        List.of(note(2)));
    }

    @Test
    default void on_a_clock_that_ticks_nothing_has_to_be_moved() {
        Organization anam = fake().newOrganization("no hint");
        anam.clock().resume();
        anam.rateLimits(RateLimits.perHour(1));

        assertThat(statusesOfLists(anam, 3)).containsExactly(200, 429, 429);
        assertThat(notes(anam)).containsOnly(List.of());
    }

    @Test
    default void only_refusals_have_the_hint() {
        Organization anam = fake().newOrganization("other responses");
        anam.rateLimits(RateLimits.perMinute(1));
        anam.on(updateShareLink()).delay(Duration.ofSeconds(1));
        ShareLink link = anam.givenShareLink();

        CompletableFuture<HttpResponse<String>> delayed =
                ApiCalls.sendAsync(anam, "PUT", ApiCalls.LINKS + "/" + link.id(), "{}");
        await().atMost(10, SECONDS).until(() -> anam.scripts().get(0).hits() == 1);
        statusesOfLists(anam, 2);
        ApiCalls.send(anam, "PATCH", ApiCalls.LINKS, "");
        delayed.join();

        assertThat(anam.exchanges())
                .filteredOn(exchange -> exchange.response().status() == 429)
                .extracting(Exchange::notes)
                .containsExactly(List.of(), List.of(note(2)));
        assertThat(anam.exchanges())
                .filteredOn(exchange -> exchange.response().status() != 429)
                .hasSize(2)
                .allSatisfy(exchange -> assertThat(exchange.notes()).isEmpty());
    }
}
