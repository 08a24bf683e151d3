package dev.fakeanam.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How much memory exchanges count for. The journal has room for one exchange with a long text, or for several with
 * short ones.
 */
class ExchangeJournalTest {
    private static final JournalLimits LIMITS = new JournalLimits(100, 2_000, 100_000);
    private static final String LONG = "a".repeat(1_200);
    private static final String WIDE = "\u4e2d".repeat(500);
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
                        "response's header",
                        exchange(small(), new RecordedResponse(200, Headers.of("X", LONG), ""), List.of(), null)),
                Arguments.of("ignored field", exchange(small(), OK, List.of(LONG), null)),
                Arguments.of("failure without response", exchange(small(), null, List.of(), LONG)),
                Arguments.of(
                        "characters of two bytes",
                        exchange(request("/", null, Headers.NONE, WIDE), OK, List.of(), null)),
                Arguments.of(
                        "headers of two bytes",
                        exchange(request("/", null, Headers.of("X", WIDE), ""), OK, List.of(), null)),
                Arguments.of("script", scripted(exchange(small(), OK, List.of(), null))));
    }

    static Stream<Arguments> manyThings() {
        String[] headers = Stream.generate(() -> "x").limit(300).toArray(String[]::new);
        return Stream.of(
                Arguments.of("headers", exchange(request("/", null, Headers.of(headers), ""), OK, List.of(), null)),
                Arguments.of(
                        "response's headers",
                        exchange(small(), new RecordedResponse(200, Headers.of(headers), ""), List.of(), null)),
                Arguments.of("ignored fields", exchange(small(), OK, List.of(headers), null)),
                Arguments.of("notes", noted(exchange(small(), OK, List.of(), null), List.of(headers))),
                Arguments.of("arrays", changed(null, "[" + "[],".repeat(50) + "[]]")),
                Arguments.of("objects", changed("[" + "{},".repeat(20) + "{}]", null)),
                Arguments.of("members", changed("{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7}", "0")),
                Arguments.of("numbers", changed("0", "[" + "1,".repeat(30) + "1]")),
                Arguments.of("texts", changed("0", "[" + "\"\",".repeat(100) + "\"x\"]")));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void the_newest_exchanges_with_long_texts_are_kept(String what, Exchange exchange) {
        assertThatOneIsKept(exchange);
    }

    @ParameterizedTest
    @MethodSource("manyThings")
    void the_newest_exchanges_with_many_short_things_are_kept(String what, Exchange exchange) {
        assertThatOneIsKept(exchange);
    }

    private static void assertThatOneIsKept(Exchange exchange) {
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

    @Test
    void headers_that_repeat_are_paid_for_once() {
        ExchangeJournal journal = new Journals(LIMITS).begin(() -> {});
        Headers headers = Headers.of("X", "a".repeat(400));

        for (int i = 0; i < 3; i++) {
            journal.add(number -> exchange(request("/", null, headers, ""), OK, List.of(), null));
        }

        assertThat(journal.exchanges()).hasSize(3);
    }

    @Test
    void a_defect_that_comes_later_counts_too() {
        ExchangeJournal journal = new Journals(LIMITS).begin(() -> {});
        ExchangeJournal.Entry forgotten = journal.add(number -> numbered(number));
        journal.add(number -> numbered(number));
        ExchangeJournal.Entry last = journal.add(number -> numbered(number));

        last.end(Outcome.CLOSED, Duration.ZERO, LONG);
        forgotten.end(Outcome.CLOSED, Duration.ZERO, LONG);
        journal.add(number -> numbered(number));

        assertThat(journal.exchanges()).extracting(Exchange::number).containsExactly(3L, 4L);
        assertThat(journal.exchanges()).extracting(Exchange::failure).containsExactly(LONG, null);
    }

    @Test
    void pages_follow_each_other_and_end_where_the_journal_does() {
        ExchangeJournal journal = new Journals(LIMITS).begin(() -> {});
        for (int i = 0; i < 4; i++) {
            journal.add(number -> numbered(number));
        }

        assertThat(journal.page(query(0, 3, 1_500))).isEqualTo(new JournalPage(pending(journal, 0, 3), 4, 0, 3L));
        assertThat(journal.page(query(3, 3, 1_500))).isEqualTo(new JournalPage(pending(journal, 3, 4), 1, 0, null));
        assertThat(journal.page(query(4, 3, 1_500))).isEqualTo(new JournalPage(List.of(), 0, 0, null));
        assertThat(journal.page(query(2, 0, 1_500))).isEqualTo(new JournalPage(List.of(), 2, 0, 2L));
    }

    @Test
    void a_page_has_no_more_bytes_than_it_may_but_one_exchange_at_least() {
        ExchangeJournal journal = new Journals(LIMITS).begin(() -> {});
        for (int i = 0; i < 4; i++) {
            journal.add(number -> numbered(number));
        }

        assertThat(journal.page(query(1, 4, 600))).isEqualTo(new JournalPage(pending(journal, 1, 3), 3, 0, 3L));
        assertThat(journal.page(query(1, 4, 1))).isEqualTo(new JournalPage(pending(journal, 1, 2), 3, 0, 2L));
    }

    private static JournalPage.Query query(long after, int most, long mostBytes) {
        return new JournalPage.Query(after, exchange -> true, most, mostBytes);
    }

    private static List<Exchange> pending(ExchangeJournal journal, int from, int to) {
        return journal.exchanges().subList(from, to);
    }

    private static Exchange numbered(long number) {
        Exchange one = exchange(small(), OK, List.of(), null);
        return new Exchange(
                one.organization(),
                number,
                one.at(),
                one.request(),
                one.response(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Outcome.PENDING,
                null,
                null);
    }

    private static Exchange noted(Exchange one, List<String> notes) {
        return with(one, null, null, notes);
    }

    private static Exchange scripted(Exchange one) {
        return with(one, new ScriptHit(LONG, 1, "reply 503", false), null, List.of());
    }

    /** @param before the JSON of a field before the request; null if there was no document */
    private static Exchange changed(@Nullable String before, @Nullable String after) {
        Change change = Change.of("tool", "id", JsonCodec.object(), document(before), document(after));
        return with(exchange(small(), OK, List.of(), null), null, change, List.of());
    }

    private static @Nullable Map<String, Object> document(@Nullable String field) {
        return field == null ? null : JsonCodec.object().parse("{\"field\":" + field + "}");
    }

    private static Exchange with(
            Exchange one, @Nullable ScriptHit script, @Nullable Change change, List<String> notes) {
        return new Exchange(
                one.organization(),
                one.number(),
                one.at(),
                one.request(),
                one.response(),
                script,
                change,
                one.ignoredFields(),
                one.assumptions(),
                notes,
                one.outcome(),
                null,
                one.failure());
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
