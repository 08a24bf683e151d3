package dev.fakeanam.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an exchange counts for, in a journal that has room for one with a long text, or for several with short ones. */
class ExchangeJournalTest {
    private static final JournalLimits LIMITS = new JournalLimits(100, 1_500, 100_000);
    private static final String LONG = "a".repeat(1_000);
    private static final RecordedResponse OK = RecordedResponse.json(200, "{}");

    static Stream<Arguments> longTexts() {
        return Stream.of(
                Arguments.of("path", exchange(request("/" + LONG, null, Headers.NONE, ""), OK, List.of(), null)),
                Arguments.of("query", exchange(request("/", LONG, Headers.NONE, ""), OK, List.of(), null)),
                Arguments.of("header", exchange(request("/", null, Headers.of("X", LONG), ""), OK, List.of(), null)),
                Arguments.of(
                        "header's name", exchange(request("/", null, Headers.of(LONG, "x"), ""), OK, List.of(), null)),
                Arguments.of("body", exchange(request("/", null, Headers.NONE, LONG), OK, List.of(), null)),
                Arguments.of("answer", exchange(small(), RecordedResponse.json(200, LONG), List.of(), null)),
                Arguments.of(
                        "answer's header",
                        exchange(small(), new RecordedResponse(200, Headers.of("X", LONG), ""), List.of(), null)),
                Arguments.of("ignored field", exchange(small(), OK, List.of(LONG), null)),
                Arguments.of("failure without answer", exchange(small(), null, List.of(), LONG)));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void of_exchanges_with_long_texts_the_newest_are_kept(String what, Exchange exchange) {
        ExchangeJournal journal = new Journals(LIMITS).begin(() -> {});

        journal.add(number -> exchange);
        journal.add(number -> exchange);

        assertThat(journal.exchanges()).hasSize(1);
        assertThat(journal.dropped()).isEqualTo(1);
    }

    @Test
    void exchanges_with_short_texts_are_all_kept() {
        ExchangeJournal journal = new Journals(LIMITS).begin(() -> {});

        for (int i = 0; i < 5; i++) {
            journal.add(number -> exchange(small(), OK, List.of(), null));
        }

        assertThat(journal.exchanges()).hasSize(5);
        assertThat(journal.dropped()).isZero();
    }

    private static RecordedRequest small() {
        return request("/", null, Headers.NONE, "");
    }

    private static RecordedRequest request(String path, @Nullable String query, Headers headers, String body) {
        return RecordedRequest.of("PUT", path, query, headers, "key", body);
    }

    private static Exchange exchange(
            RecordedRequest request,
            @Nullable RecordedResponse response,
            List<String> ignoredFields,
            @Nullable String failure) {
        return new Exchange(
                "acme",
                1,
                Instant.EPOCH,
                request,
                response,
                null,
                null,
                ignoredFields,
                List.of(),
                List.of(),
                Outcome.SENT,
                null,
                failure);
    }
}
