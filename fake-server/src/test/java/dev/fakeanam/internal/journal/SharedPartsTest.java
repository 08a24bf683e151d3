package dev.fakeanam.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPartsTest {
    private final SharedParts parts = new SharedParts();
    private final Object journal = new Object();

    private static String copy(String text) {
        return new StringBuilder(text).toString();
    }

    private static Exchange exchange() {
        Headers headers = Headers.of("Accept", copy("application/json"), "Authorization", "Bearer key");
        RecordedRequest request = RecordedRequest.of(copy("PUT"), copy("/v1/share-links"), null, headers, "key", "{}");
        RecordedResponse response = new RecordedResponse(200, Headers.of("X-One", copy("1")), "{}");
        return new Exchange(
                "acme",
                1,
                Instant.EPOCH,
                request,
                response,
                null,
                null,
                List.of("a", "b"),
                List.of(),
                List.of("A note."),
                Outcome.SENT,
                null,
                null);
    }

    @Test
    void equal_parts_become_one() {
        String first = parts.shared(copy("application/json"), new MemoryUse(parts, journal), part -> 100);

        assertThat(parts.shared(copy("application/json"), new MemoryUse(parts, journal), part -> 100))
                .isSameAs(first);
    }

    @Test
    void large_parts_are_not_kept() {
        String large = copy("large");
        parts.shared(large, new MemoryUse(parts, journal), part -> 1_025);

        assertThat(parts.shared(copy("large"), new MemoryUse(parts, journal), part -> 1_025))
                .isNotSameAs(large);
    }

    @Test
    void a_part_gives_way_to_another_of_its_hash() {
        String first = parts.shared(copy("Aa"), new MemoryUse(parts, journal), part -> 50);
        parts.shared("BB", new MemoryUse(parts, journal), part -> 50);

        assertThat(parts.shared(copy("Aa"), new MemoryUse(parts, journal), part -> 50))
                .isEqualTo(first)
                .isNotSameAs(first);
    }

    @Test
    void a_journal_pays_for_a_part_once() {
        MemoryUse first = new MemoryUse(parts, journal);
        MemoryUse second = new MemoryUse(parts, journal);

        parts.shared("PUT", first, part -> 1_024);
        parts.shared("PUT", second, part -> 1_024);

        assertThat(first.bytes() - second.bytes()).isEqualTo(1_024);
        assertThat(second.bytes()).isEqualTo(new MemoryUse(parts, journal).bytes());
    }

    @Test
    void each_journal_pays_for_a_part() {
        MemoryUse first = new MemoryUse(parts, journal);
        MemoryUse second = new MemoryUse(parts, new Object());

        String kept = parts.shared(copy("PUT"), first, part -> 100);

        assertThat(parts.shared(copy("PUT"), second, part -> 100)).isSameAs(kept);
        assertThat(second.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void large_parts_are_paid_for_each_time() {
        MemoryUse first = new MemoryUse(parts, journal);
        MemoryUse second = new MemoryUse(parts, journal);

        parts.shared("large", first, part -> 1_025);
        parts.shared("large", second, part -> 1_025);

        assertThat(second.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void an_exchange_stays_what_it_was_and_shares_its_parts_with_the_next() {
        Exchange first = new MemoryUse(parts, journal).charge(exchange());
        Exchange second = new MemoryUse(parts, journal).charge(exchange());

        assertThat(first).isEqualTo(exchange()).hasToString(exchange().toString());
        assertThat(second.request().path()).isSameAs(first.request().path());
        assertThat(second.request().apiKey()).isSameAs(first.request().apiKey());
        assertThat(second.request().headers()).isSameAs(first.request().headers());
        assertThat(second.response().headers()).isSameAs(first.response().headers());
    }
}
