package dev.fakeanam.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a b", "äöü", "漢字", "😀", "e\u0301", "a\u00a0b", "\\u0041", "?%#"})
    void what_a_terminal_shows_stays(String text) {
        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"a\nb\"|a\\u000ab",
                "\"a\rb\"|a\\u000db",
                "\u001b[31m|\\u001b[31m",
                "\u007f|\\u007f",
                "\u0085|\\u0085",
                "\u009b31m|\\u009b31m",
                "\u00ad|\\u00ad",
                "\u200b|\\u200b",
                "\u2028|\\u2028",
                "\u2029|\\u2029",
                "a\u202eb|a\\u202eb",
                "\u2066|\\u2066",
                "\ue000|\\ue000",
                "\ufeff|\\ufeff",
                "\uffff|\\uffff",
                "\udb40\udc41|\\udb40\\udc41"
            })
    void what_it_would_obey_or_hide_is_escaped(String text, String escaped) {
        assertThat(PrintableText.of(text)).isEqualTo(escaped);
    }

    @Test
    void half_a_character_is_escaped() {
        assertThat(PrintableText.of("\ud83d!\ude00😀")).isEqualTo("\\ud83d!\\ude00😀");
    }
}
