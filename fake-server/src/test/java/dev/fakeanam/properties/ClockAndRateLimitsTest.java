package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Rate limits behave like a simple model, however a test moves the clock between requests. */
@AddLifecycleHook(OrganizationPerTry.class)
class ClockAndRateLimitsTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void limits_go_by_the_clock_wherever_it_is_set(
            @ForAll @IntRange(min = 1, max = 4) int perMinute,
            @ForAll @IntRange(min = 1, max = 8) int perHour,
            @ForAll @Size(max = 20) List<@From("moves") Duration> moves,
            Organization anam) {
        anam.rateLimits(RateLimits.perMinute(perMinute).andPerHour(perHour));
        RateLimitModel minute = new RateLimitModel(perMinute, Duration.ofMinutes(1));
        RateLimitModel hour = new RateLimitModel(perHour, Duration.ofHours(1));
        Instant expectedNow = anam.clock().now();

        for (Duration move : moves) {
            expectedNow = expectedNow.plus(move);
            move(anam, move);
            HttpResponse<String> response = ApiCalls.list(anam);

            boolean passesMinute = minute.request(expectedNow);
            boolean passesHour = hour.request(expectedNow);
            assertThat(anam.clock().now()).isEqualTo(expectedNow);
            assertThat(response.statusCode()).isEqualTo(passesMinute && passesHour ? 200 : 429);
            assertThat(limits(response, "RateLimit-")).isEqualTo(minute.headers(expectedNow));
            assertThat(limits(response, "X-RateLimit-Org-Hour-")).isEqualTo(hour.headers(expectedNow));
        }
    }

    private static void move(Organization anam, Duration by) {
        if (by.isNegative()) {
            anam.clock().set(anam.clock().now().plus(by));
        } else {
            anam.clock().advance(by);
        }
    }

    private static List<String> limits(HttpResponse<String> response, String prefix) {
        return List.of("Limit", "Remaining", "Reset").stream()
                .map(name -> response.headers().firstValue(prefix + name).orElseThrow())
                .toList();
    }

    /** Mostly no moves or short ones, because otherwise no limit would be reached. Some end exactly with a window. */
    @Provide
    Arbitrary<Duration> moves() {
        Arbitrary<Duration> anyhow =
                Arbitraries.longs().between(-4_000_000, 4_000_000).map(Duration::ofMillis);
        Arbitrary<Duration> told = Arbitraries.of(
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofMillis(59_999),
                Duration.ofMinutes(1),
                Duration.ofMillis(3_599_999),
                Duration.ofHours(1),
                Duration.ofMillis(-1));
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Duration.ZERO)), Tuple.of(3, told), Tuple.of(1, anyhow));
    }
}
