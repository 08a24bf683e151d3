package dev.fakeanam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlLineTest {
    private static final String LINK = "/v1/share-links/00000000-0000-0000-0000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "a\rb", "\u0000", "\u007f", "\u009b2J", "\u202e", "\u2028"})
    void what_a_terminal_would_obey_is_left_out(String text) {
        RecordedRequest body = RecordedRequest.of("PUT", LINK, null, Headers.NONE, null, text);
        RecordedRequest type =
                RecordedRequest.of("PUT", LINK, null, Headers.of("Content-Type", "text/" + text), null, "{}");

        assertThat(CurlLine.of(exchange(7, body), ""))
                .isEqualTo("# #7 PUT is left out: it has characters that are not printable.");
        assertThat(CurlLine.of(exchange(8, type), ""))
                .isEqualTo("# #8 PUT is left out: it has characters that are not printable.");
    }

    static String lineOf(RecordedRequest request) {
        return CurlLine.of(exchange(1, request), "");
    }

    private static Exchange exchange(long number, RecordedRequest request) {
        return new Exchange(
                "Test",
                number,
                Instant.EPOCH,
                request,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Outcome.SENT,
                null,
                null);
    }
}
