package dev.fakeanam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedJsonTest {

    @Test
    void every_value_knows_where_it_starts() {
        LocatedJson json = LocatedJson.parse("""
                {
                  "a": [1, "two",
                    null], "b": {"c": true}
                }
                """);

        assertThat(json)
                .isEqualTo(new LocatedJson(
                        Map.of(
                                "a",
                                new LocatedJson(
                                        List.of(
                                                new LocatedJson(1L, 2, 9),
                                                new LocatedJson("two", 2, 12),
                                                new LocatedJson(null, 3, 5)),
                                        2,
                                        8),
                                "b",
                                new LocatedJson(Map.of("c", new LocatedJson(true, 3, 23)), 3, 17)),
                        1,
                        1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"z\":[1,{\"a\":null}],\"b\":{}}", "[]", "\"a\"", "1.5", "1e999", "null"})
    void without_locations_it_is_the_same_value(String text) {
        assertThat(LocatedJson.parse(text).plain()).isEqualTo(Json.parse(text));
    }

    @Test
    void comments_are_skipped_and_count_as_lines() {
        LocatedJson json = LocatedJson.parse("// one\n/* two\n three */ 4 // four");

        assertThat(json).isEqualTo(new LocatedJson(4L, 3, 11));
    }

    @Test
    void a_byte_order_mark_is_skipped_and_is_no_column() {
        assertThat(LocatedJson.parse("\uFEFF7")).isEqualTo(new LocatedJson(7L, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":2}|An object has the field a for the second time at line 1, column 8.",
                "{\"a\":}|The text is no JSON: Unexpected character ('}' (code 125)): expected a value at line 1, column 6.",
                "[] []|Something follows the JSON value at line 1, column 4.",
                "// nothing|The text is empty, and so is no JSON."
            })
    void what_is_no_json_is_refused_with_the_place(String text, String message) {
        assertThatThrownBy(() -> LocatedJson.parse(text))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a\n1", "'a'", "[1,]", "{a:1}", "NaN", "/* a"})
    void nothing_but_comments_is_taken_beyond_json(String text) {
        assertThatThrownBy(() -> LocatedJson.parse(text)).isInstanceOf(MalformedJsonException.class);
    }
}
