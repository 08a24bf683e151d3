package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLink;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Updates change only the fields that they name, one update after the other ({@code A3} to {@code A7}). */
@AddLifecycleHook(OrganizationPerTry.class)
class PartialUpdateTest {

    private record Update(Duration later, Map<String, @Nullable Object> fields) {}

    @Property(tries = 200)
    void updates_fold_their_fields_over_the_link_and_refused_ones_change_nothing(
            @ForAll("updates") List<Update> updates, Organization anam) {
        ShareLink link = anam.givenShareLink(given -> given.usageCount(3));

        for (Update update : updates) {
            anam.clock().advance(update.later());
            Optional<ShareLink> updated =
                    UpdateModel.updated(link, update.fields(), anam.clock().now());

            HttpResponse<String> response = ApiCalls.update(anam, link.id(), Json.write(update.fields()));

            assertThat(response.statusCode()).isEqualTo(updated.isPresent() ? 200 : 400);
            updated.ifPresent(
                    expected -> assertThat(ShareLink.fromJson(response.body())).isEqualTo(expected));
            link = updated.orElse(link);
            assertThat(anam.shareLink(link.id())).isEqualTo(link);
        }
    }

    @Provide
    Arbitrary<List<Update>> updates() {
        Arbitrary<Duration> later =
                Arbitraries.longs().between(0, Duration.ofDays(400).toMillis()).map(Duration::ofMillis);
        return Combinators.combine(later, fields())
                .as(Update::new)
                .edgeCases(EdgeCases.Config::none)
                .list()
                .ofMaxSize(12);
    }

    /** Each field may be left out, so that some updates have none ({@code A7}). */
    private static Arbitrary<Map<String, @Nullable Object>> fields() {
        return Combinators.combine(
                        field("expiresInHours", hours()),
                        field("usageCount", Arbitraries.just(7)),
                        field("usageLimit", limits()))
                .as((hours, unknown, limit) -> {
                    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                    hours.forEach(fields::put);
                    unknown.forEach(fields::put);
                    limit.forEach(fields::put);
                    return fields;
                });
    }

    private static Arbitrary<Map<String, @Nullable Object>> field(String name, Arbitrary<?> values) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Map.of())),
                Tuple.of(3, values.map(value -> Collections.singletonMap(name, value))));
    }

    /** With fractions of a millisecond, and around the end of the year 9999. */
    private static Arbitrary<?> hours() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, decimals("-1", "100000", 7)),
                Tuple.of(2, decimals("0", "0.001", 7)),
                Tuple.of(1, Arbitraries.integers().between(60_000_000, 80_000_000)),
                Tuple.of(1, otherThanNumbers()));
    }

    /** With whole numbers that have decimals: {@code 50.0} for example. */
    private static Arbitrary<?> limits() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(-1, Integer.MAX_VALUE)),
                Tuple.of(2, Arbitraries.integers().between(0, 100).map(limit -> new BigDecimal(limit).setScale(1))),
                Tuple.of(1, decimals("0", "5", 1)),
                Tuple.of(1, Arbitraries.longs().between(Integer.MAX_VALUE, Integer.MAX_VALUE + 2L)),
                Tuple.of(1, otherThanNumbers()));
    }

    private static Arbitrary<BigDecimal> decimals(String least, String most, int scale) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(scale);
    }

    private static Arbitrary<?> otherThanNumbers() {
        return Arbitraries.of("50", true, false, List.of(), Map.of()).injectNull(0.3);
    }
}
