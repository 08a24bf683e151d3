package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.model.ShareLink;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** What updates leave of a share link is the fold of their fields over the link as it was, {@code A3} to {@code A7}. */
@AddLifecycleHook(OrganizationPerTry.class)
class PartialUpdateTest {
    private static final BigDecimal MILLIS_PER_HOUR = new BigDecimal(3_600_000);

    /** Null: the field is left out. */
    private record Update(
            Duration later,
            @Nullable Integer usageLimit,
            @Nullable BigDecimal expiresInHours,
            boolean unknownField) {

        private String json() {
            Map<String, Object> fields = new LinkedHashMap<>();
            if (expiresInHours != null) {
                fields.put("expiresInHours", expiresInHours);
            }
            if (unknownField) {
                fields.put("usageCount", 7);
            }
            if (usageLimit != null) {
                fields.put("usageLimit", usageLimit);
            }
            return Json.write(fields);
        }

        private boolean isValid() {
            return (usageLimit == null || usageLimit >= 1) && (expiresInHours == null || expiresInHours.signum() > 0);
        }

        private ShareLink appliedTo(ShareLink link, Instant now) {
            ShareLink limited = usageLimit == null ? link : link.withUsageLimit(usageLimit);
            return expiresInHours == null
                    ? limited
                    : limited.withExpiresAt(now.plusMillis(
                            expiresInHours.multiply(MILLIS_PER_HOUR).longValue()));
        }
    }

    @Property(tries = 100)
    void updates_fold_their_fields_over_the_link_and_refused_ones_change_nothing(
            @ForAll("updates") List<Update> updates, Organization anam) {
        ShareLink expected = anam.givenShareLink(link -> link.usageCount(3));

        for (Update update : updates) {
            anam.clock().advance(update.later());
            HttpResponse<String> answer = ApiCalls.update(anam, expected.id(), update.json());

            if (update.isValid()) {
                expected = update.appliedTo(expected, anam.clock().now());
                assertThat(ShareLink.fromJson(answer.body())).isEqualTo(expected);
            } else {
                assertThat(answer.statusCode()).isEqualTo(400);
            }
            assertThat(anam.shareLink(expected.id())).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<Update>> updates() {
        Arbitrary<Duration> later =
                Arbitraries.longs().between(0, Duration.ofDays(400).toMillis()).map(Duration::ofMillis);
        Arbitrary<Integer> limits = Arbitraries.integers().between(-1, Integer.MAX_VALUE);
        Arbitrary<BigDecimal> hours = Arbitraries.bigDecimals()
                .between(new BigDecimal(-1), new BigDecimal(100_000))
                .ofScale(4);
        return Combinators.combine(later, limits.injectNull(0.4), hours.injectNull(0.4), Arbitraries.of(false, true))
                .as(Update::new)
                .edgeCases(EdgeCases.Config::none)
                .list()
                .ofMaxSize(12);
    }
}
