package dev.fakeanam.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
    private final SharedTexts texts = new SharedTexts();

    private static RecordedRequest request() {
        Headers headers = Headers.of("Accept", copy("application/json"), "Authorization", "Bearer key");
        return RecordedRequest.of(copy("PUT"), copy("/v1/share-links"), null, headers, "key", "{}");
    }

    private static String copy(String text) {
        return new StringBuilder(text).toString();
    }

    @Test
    void equal_texts_become_one() {
        String first = texts.shared(copy("application/json"));

        assertThat(texts.shared(copy("application/json"))).isSameAs(first);
    }

    @Test
    void long_texts_are_not_kept() {
        texts.shared("x".repeat(257));
        String second = "x".repeat(257);

        assertThat(texts.shared(second)).isSameAs(second);
    }

    @Test
    void a_text_gives_way_to_another_of_its_hash() {
        String first = texts.shared(copy("Aa"));
        texts.shared("BB");

        assertThat(texts.shared(copy("Aa"))).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void a_request_stays_what_it_was_and_shares_its_texts_with_the_next() {
        RecordedRequest first = texts.shared(request());
        RecordedRequest second = texts.shared(request());

        assertThat(first).isEqualTo(request());
        assertThat(second.path()).isSameAs(first.path());
        assertThat(second.apiKey()).isSameAs(first.apiKey());
        assertThat(second.headers().first("Accept").orElseThrow())
                .isSameAs(first.headers().first("Accept").orElseThrow());
        assertThat(second.headers().first("Authorization").orElseThrow())
                .isSameAs(first.headers().first("Authorization").orElseThrow());
    }
}
