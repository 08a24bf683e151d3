package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitHeadersTest {
    private static final AnamResponse LIMITED = AnamResponse.of(
            429,
            Map.of(
                    "RateLimit-Limit", List.of("60"),
                    "RateLimit-Remaining", List.of("0"),
                    "RateLimit-Reset", List.of("30"),
                    "Retry-After", List.of("30")),
            "{\"error\":\"Too many requests\"}");

    @Test
    void the_headers_of_the_fake_are_read() throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            assertThat(list(anam)).hasRateLimits(RateLimits.none());
            anam.rateLimits(RateLimits.perMinute(1).andPerHour(10));

            assertThat(list(anam))
                    .hasStatus(200)
                    .hasRateLimits(RateLimits.perMinute(1).andPerHour(10))
                    .hasRemainingRequests(0)
                    .hasRemainingRequestsOfHour(9)
                    .hasRateLimitReset(Duration.ofMinutes(1))
                    .hasRateLimitResetOfHour(Duration.ofHours(1));
            assertThat(list(anam)).isRateLimited().hasRetryAfter(Duration.ofMinutes(1));
        }
    }

    @Test
    void another_limit_is_named_by_its_header() {
        assertThatThrownBy(() -> assertThat(LIMITED).hasRateLimits(RateLimits.perMinute(50)))
                .hasMessage("\nExpecting the response to have the header\n  RateLimit-Limit: 50\nbut it is 60.");
        assertThatThrownBy(() -> assertThat(LIMITED)
                        .hasRateLimits(RateLimits.perMinute(60).andPerHour(5)))
                .hasMessage("\nExpecting the response to have the header\n  X-RateLimit-Org-Hour-Limit: 5\n"
                        + "but it has none of that name.");
        assertThatThrownBy(() -> assertThat(LIMITED).hasRateLimits(RateLimits.none()))
                .hasMessage("\nExpecting the response to have no header\n  RateLimit-Limit\nbut it is 60.");
        assertThatThrownBy(() -> assertThat(LIMITED).hasRemainingRequests(1))
                .hasMessage("\nExpecting the response to have the header\n  RateLimit-Remaining: 1\nbut it is 0.");
        assertThatThrownBy(() -> assertThat(LIMITED).hasRemainingRequestsOfHour(1))
                .hasMessage("\nExpecting the response to have the header\n  X-RateLimit-Org-Hour-Remaining: 1\n"
                        + "but it has none of that name.");
        assertThatThrownBy(() -> assertThat(LIMITED).hasRateLimitReset(Duration.ofSeconds(29)))
                .hasMessage("\nExpecting the response to have the header\n  RateLimit-Reset: 29\nbut it is 30.");
        assertThatThrownBy(() -> assertThat(LIMITED).hasRateLimitResetOfHour(Duration.ofHours(1)))
                .hasMessage("\nExpecting the response to have the header\n  X-RateLimit-Org-Hour-Reset: 3600\n"
                        + "but it has none of that name.");
        assertThatThrownBy(() -> assertThat(LIMITED).hasRetryAfter(Duration.ofSeconds(1)))
                .hasMessage("\nExpecting the response to have the header\n  Retry-After: 1\nbut it is 30.");
    }

    @Test
    void a_response_that_is_not_limited_is_shown() {
        assertThatThrownBy(
                        () -> assertThat(AnamResponse.of(200, Map.of(), "{}")).isRateLimited())
                .hasMessage(
                        "\nExpecting the response to have the status\n  429\nbut it has\n  200\nwith the body\n  {}");
    }

    private static HttpResponse<String> list(Organization anam) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links"))
                                .header("Authorization", "Bearer " + anam.apiKey())
                                .build(),
                        BodyHandlers.ofString());
    }
}
