package dev.fakeanam.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a b", "äöü", "漢字", "😀", "e\u0301", "a\u00a0b", "\\u0041", "?%#"})
    void what_a_terminal_shows_stays(String text) {
        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    static Stream<Arguments> hidden() {
        return Stream.of(
                Arguments.of("a\nb", "a\\u000ab"),
                Arguments.of("a\rb", "a\\u000db"),
                Arguments.of("\u001b[31m", "\\u001b[31m"),
                Arguments.of("\u007f", "\\u007f"),
                Arguments.of("\u0085", "\\u0085"),
                Arguments.of("\u009b31m", "\\u009b31m"),
                Arguments.of("\u00ad", "\\u00ad"),
                Arguments.of("\u200b", "\\u200b"),
                Arguments.of("\u2028", "\\u2028"),
                Arguments.of("\u2029", "\\u2029"),
                Arguments.of("a\u202eb", "a\\u202eb"),
                Arguments.of("\u2066", "\\u2066"),
                Arguments.of("\ue000", "\\ue000"),
                Arguments.of("\ufeff", "\\ufeff"),
                Arguments.of("\uffff", "\\uffff"),
                Arguments.of("\udb40\udc41", "\\udb40\\udc41"));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void what_it_would_obey_or_hide_is_escaped(String text, String escaped) {
        assertThat(PrintableText.of(text)).isEqualTo(escaped);
    }

    @Test
    void half_a_character_is_escaped() {
        assertThat(PrintableText.of("\ud83d!\ude00😀")).isEqualTo("\\ud83d!\\ude00😀");
    }
}
