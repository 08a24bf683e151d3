package dev.fakeanam;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of rate limits in every {@link Organization}. */
public interface RateLimitContract {
    List<String> MINUTE = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");
    List<String> HOUR =
            List.of("X-RateLimit-Org-Hour-Limit", "X-RateLimit-Org-Hour-Remaining", "X-RateLimit-Org-Hour-Reset");

    FakeAnam fake();

    private static List<Integer> statusesOfLists(Organization anam, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> ApiCalls.list(anam).statusCode())
                .toList();
    }

    private static List<String> values(HttpResponse<String> response, List<String> names) {
        return names.stream()
                .flatMap(name -> response.headers().allValues(name).stream())
                .toList();
    }

    @Test
    default void at_first_there_is_no_limit_and_no_header_of_one() {
        Organization anam = fake().newOrganization("no limits");

        HttpResponse<String> response = ApiCalls.list(anam);

        assertThat(anam.rateLimits()).isEqualTo(RateLimits.none());
        assertThat(values(response, MINUTE)).isEmpty();
        assertThat(values(response, HOUR)).isEmpty();
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    default void within_the_minute_requests_beyond_the_limit_are_refused() {
        Organization anam = fake().newOrganization("minute");
        anam.rateLimits(RateLimits.perMinute(2));

        List<HttpResponse<String>> answers =
                Stream.generate(() -> ApiCalls.list(anam)).limit(3).toList();

        assertThat(anam.rateLimits()).isEqualTo(RateLimits.perMinute(2));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 429);
        assertThat(answers)
                .extracting(response -> values(response, MINUTE))
                .containsExactly(List.of("2", "1", "60"), List.of("2", "0", "60"), List.of("2", "0", "60"));
        assertThat(answers)
                .allSatisfy(response -> assertThat(values(response, HOUR)).isEmpty());
        assertThat(answers)
                .extracting(response -> response.headers().allValues("Retry-After"))
                .containsExactly(List.of(), List.of(), List.of("60"));
        assertThat(answers.get(2).headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(answers.get(2).body()).isEqualTo("{\"error\":\"Too many requests\"}");
    }

    @Test
    default void within_the_hour_requests_beyond_the_limit_are_refused() {
        Organization anam = fake().newOrganization("hour");
        anam.rateLimits(RateLimits.perHour(1));
        ApiCalls.list(anam);
        anam.clock().advance(Duration.ofMillis(59 * 60_000 + 1));

        HttpResponse<String> refused = ApiCalls.list(anam);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(values(refused, HOUR)).containsExactly("1", "0", "60");
        assertThat(values(refused, MINUTE)).isEmpty();
        assertThat(refused.headers().allValues("Retry-After")).containsExactly("60");
    }

    @Test
    default void the_longer_of_both_limits_says_when_to_retry() {
        Organization anam = fake().newOrganization("both");
        anam.rateLimits(RateLimits.perMinute(1).andPerHour(2));

        HttpResponse<String> first = ApiCalls.list(anam);
        HttpResponse<String> beyondTheMinute = ApiCalls.list(anam);
        HttpResponse<String> beyondBoth = ApiCalls.list(anam);

        assertThat(Stream.of(first, beyondTheMinute, beyondBoth).map(HttpResponse::statusCode))
                .containsExactly(200, 429, 429);
        assertThat(values(first, MINUTE)).containsExactly("1", "0", "60");
        assertThat(values(first, HOUR)).containsExactly("2", "1", "3600");
        assertThat(beyondTheMinute.headers().allValues("Retry-After")).containsExactly("60");
        assertThat(values(beyondTheMinute, HOUR)).containsExactly("2", "0", "3600");
        assertThat(beyondBoth.headers().allValues("Retry-After")).containsExactly("3600");
    }

    @Test
    default void every_response_has_the_headers_also_errors_scripts_and_what_is_not_emulated() {
        Organization anam = fake().newOrganization("every response");
        ShareLink link = anam.givenShareLink();
        anam.rateLimits(RateLimits.perMinute(100));
        anam.on(updateShareLink()).reply(503);

        List<HttpResponse<String>> answers = List.of(
                ApiCalls.list(anam),
                ApiCalls.update(anam, link.id(), "{}"),
                ApiCalls.send(anam, "GET", ApiCalls.LINKS + "/no-uuid", ""),
                ApiCalls.send(anam, "PATCH", ApiCalls.LINKS, ""),
                ApiCalls.send(anam, "GET", "/v1/knowledge/groups", ""),
                ApiCalls.send(anam, "GET", "/elsewhere", ""));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 503, 400, 405, 501, 404);
        assertThat(answers)
                .extracting(response -> values(response, MINUTE))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> List.of("100", String.valueOf(100 - i), "60"))
                        .toList());
    }

    @Test
    default void a_missing_route_is_a_404_even_over_the_rate_limit() {
        Organization anam = fake().newOrganization("routes first");
        anam.rateLimits(RateLimits.perMinute(1));
        anam.on(request("GET", "/v1/meetings/invites")).reply(200).always();
        ApiCalls.list(anam);

        assertThat(ApiCalls.send(anam, "PATCH", ApiCalls.LINKS, "").statusCode())
                .isEqualTo(405);
        assertThat(ApiCalls.send(anam, "GET", "/v1/knowledge/groups", "").statusCode())
                .isEqualTo(501);
        assertThat(ApiCalls.list(anam).statusCode()).isEqualTo(429);
    }

    @Test
    default void a_limit_comes_before_a_script_which_keeps_its_hit() {
        Organization anam = fake().newOrganization("before scripts");
        anam.rateLimits(RateLimits.perMinute(1));
        anam.on(anyRequest()).nth(2).reply(503);
        anam.on(request("GET", "/v1/knowledge/groups")).reply(200).always();

        int first = ApiCalls.list(anam).statusCode();
        int canned = ApiCalls.send(anam, "GET", "/v1/knowledge/groups", "").statusCode();
        int refused = ApiCalls.list(anam).statusCode();
        anam.clock().advance(Duration.ofMinutes(1));
        int scripted = ApiCalls.list(anam).statusCode();

        assertThat(List.of(first, canned, refused, scripted)).containsExactly(200, 429, 429, 503);
    }

    @Test
    default void refused_requests_count_but_not_those_without_a_key() {
        Organization anam = fake().newOrganization("counted");
        anam.rateLimits(RateLimits.perMinute(2));

        int unknownKey = ApiCalls.send(anam.baseUrl(), "nobody-s", "GET", ApiCalls.LINKS, "")
                .statusCode();
        int notEmulated = ApiCalls.send(anam, "GET", "/v1/knowledge/groups", "").statusCode();
        int invalid =
                ApiCalls.send(anam, "GET", ApiCalls.LINKS + "/no-uuid", "").statusCode();
        int beyond = ApiCalls.list(anam).statusCode();

        assertThat(List.of(unknownKey, notEmulated, invalid, beyond)).containsExactly(401, 501, 400, 429);
    }

    @Test
    default void the_window_ends_by_the_clock_and_the_next_starts_with_the_next_request() {
        Organization anam = fake().newOrganization("window");
        anam.rateLimits(RateLimits.perMinute(1));
        ApiCalls.list(anam);

        anam.clock().advance(Duration.ofMillis(59_999));
        HttpResponse<String> lastMillisecond = ApiCalls.list(anam);
        anam.clock().advance(Duration.ofMillis(30_001));
        HttpResponse<String> next = ApiCalls.list(anam);

        assertThat(lastMillisecond.statusCode()).isEqualTo(429);
        assertThat(values(lastMillisecond, MINUTE)).containsExactly("1", "0", "1");
        assertThat(lastMillisecond.headers().allValues("Retry-After")).containsExactly("1");
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(values(next, MINUTE)).containsExactly("1", "0", "60");
    }

    @Test
    default void organizations_share_no_limit() {
        Organization anam = fake().newOrganization("limited");
        Organization other = fake().newOrganization("another");
        anam.rateLimits(RateLimits.perMinute(1));
        other.rateLimits(RateLimits.perMinute(1));

        assertThat(statusesOfLists(anam, 2)).containsExactly(200, 429);
        assertThat(statusesOfLists(other, 2)).containsExactly(200, 429);
    }

    @Test
    default void all_keys_of_an_organization_share_its_limit() {
        Organization anam = fake().newOrganization("keys");
        anam.rateLimits(RateLimits.perMinute(1));
        String further = anam.issueApiKey(Permission.FULL);

        ApiCalls.list(anam);

        assertThat(ApiCalls.send(anam.baseUrl(), further, "GET", ApiCalls.LINKS, "")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    default void new_limits_start_again() {
        Organization anam = fake().newOrganization("anew");
        anam.rateLimits(RateLimits.perMinute(1));
        List<Integer> before = statusesOfLists(anam, 2);

        anam.rateLimits(RateLimits.perMinute(1));
        List<Integer> same = statusesOfLists(anam, 2);
        anam.rateLimits(RateLimits.none());
        List<Integer> none = statusesOfLists(anam, 2);

        assertThat(before).isEqualTo(same).containsExactly(200, 429);
        assertThat(none).containsExactly(200, 200);
    }
}
