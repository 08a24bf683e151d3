package dev.fakeanam.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("null", null),
                arguments("true", true),
                arguments("false", false),
                arguments("\"\"", ""),
                arguments("\"a\\n\\u00e9\\ud83d\\ude00\\/\"", "a\né😀/"),
                arguments("0", 0L),
                arguments("-0", 0L),
                arguments("50", 50L),
                arguments("9223372036854775807", Long.MAX_VALUE),
                arguments("-9223372036854775808", Long.MIN_VALUE),
                arguments("9223372036854775808", 9.223372036854775807E18),
                arguments("100000000000000000000000000000", 1E29),
                arguments("50.0", 50.0),
                arguments("5e1", 50.0),
                arguments("0.1", 0.1),
                arguments("1e999", Double.POSITIVE_INFINITY),
                arguments("-1e999", Double.NEGATIVE_INFINITY),
                arguments("1e-999", 0.0),
                arguments("[]", List.of()),
                arguments(" [ 1 , \"a\" , [ ] ] ", List.of(1L, "a", List.of())),
                arguments("[null]", Arrays.asList((Object) null)),
                arguments("{}", Map.of()),
                arguments("{\"a\":{\"b\":[true]}}", Map.of("a", Map.of("b", List.of(true)))),
                arguments("\t\r\n 1 \n", 1L));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_read_with_jdk_types(String text, Object value) {
        assertThat(Json.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"a\\udc00b\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud800\\ud800\"",
                "\"😀\\ud83d😀\\ude00\"",
                "[\"\\ud800\",\"\\udc00\"]"
            })
    void half_of_a_surrogate_pair_is_written_as_it_can_be_sent(String json) {
        assertThat(Json.write(Json.parse(json))).isEqualTo(json);
    }

    @Test
    void half_of_a_surrogate_pair_in_the_name_of_a_field_is_written_as_it_can_be_sent() {
        assertThat(Json.write(Map.of("\ud800", 1))).isEqualTo("{\"\\ud800\":1}");
    }

    @Test
    void surrogate_pairs_are_written_as_they_are_where_the_writer_gets_them_in_parts() {
        List<String> texts = List.of("😀".repeat(10_000), "a" + "😀".repeat(10_000));
        StringWriter written = new StringWriter();

        Json.write(texts, written);

        assertThat(written).hasToString("[\"" + String.join("\",\"", texts) + "\"]");
    }

    @Test
    void the_fields_of_an_object_keep_their_order() {
        assertThat(((Map<?, ?>) Json.parse("{\"z\":1,\"a\":2,\"m\":3}"))
                        .keySet()
                        .toArray())
                .containsExactly("z", "a", "m");
    }

    @Test
    void the_last_of_duplicate_keys_wins() {
        assertThat(Json.parse("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(Map.of("a", 3L, "b", 2L));
    }

    @Test
    void a_byte_order_mark_at_the_start_is_skipped() {
        assertThat(Json.parse("\uFEFF{\"a\":1}")).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void a_megabyte_of_digits_is_read_at_once_as_a_number_that_no_double_can_hold() {
        assertThat(Json.parse("9".repeat(1 << 20))).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void nesting_is_read_up_to_its_limit() {
        String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(Json.write(Json.parse(deepest))).isEqualTo(deepest);
    }

    @Test
    void nesting_beyond_the_limit_is_refused() {
        String tooDeep = "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1);

        assertThatThrownBy(() -> Json.parse(tooDeep))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The JSON is nested deeper than 500 levels.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\uFEFF"})
    void an_empty_text_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The text is empty, which is not JSON.");
    }

    @Test
    void something_after_the_value_is_refused_with_its_place() {
        assertThatThrownBy(() -> Json.parse("{\"a\":1}\n  {}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("Something follows the JSON value at line 2, column 3.");
    }

    @Test
    void a_text_that_is_not_json_is_refused_with_the_place() {
        assertThatThrownBy(() -> Json.parse("{\"a\":1,\n \"b\":}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The text is not JSON: Unexpected character ('}' (code 125)): expected a value at line 2,"
                        + " column 6.");
    }

    @Test
    void a_text_that_ends_too_early_is_refused_with_the_place() {
        assertThatThrownBy(() -> Json.parse("{\"a\":[1"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The text is not JSON: Unexpected end-of-input: expected close marker for Array"
                        + " at line 1, column 8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x10", "'a'", "{a:1}", "{\"a\":1,}", "[1,]",
                "[1 2]", "{", "[", "\"", "\"a\nb\"", "tru", "TRUE", "undefined", "// c\n1", "/* c */1", "1,", "1 2",
                "1}", "\u00a01", "1\uFEFF", "\uFEFF\uFEFF1", "\"\\x\"", "\"\\u12\"", "{\"a\" 1}", "{1:1}", "-", "1e"
            })
    void what_javascript_would_not_read_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(MalformedJsonException.class);
    }

    static Stream<Arguments> values() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("z", 1);
        ordered.put("a", null);
        return Stream.of(
                arguments(null, "null"),
                arguments(true, "true"),
                arguments("a\"\\\n\u0001é😀/", "\"a\\\"\\\\\\n\\u0001é😀/\""),
                arguments(50, "50"),
                arguments(50.5, "50.5"),
                arguments(Long.MIN_VALUE, "-9223372036854775808"),
                arguments(new BigDecimal("0.10"), "0.10"),
                arguments(Double.POSITIVE_INFINITY, "null"),
                arguments(50.0, "50"),
                arguments(-0.0, "0"),
                arguments(0.5, "0.5"),
                arguments(0x1p53, "9.007199254740992E15"),
                arguments(Float.NaN, "null"),
                arguments(List.of(), "[]"),
                arguments(Arrays.asList(1, null, "a"), "[1,null,\"a\"]"),
                arguments(ordered, "{\"z\":1,\"a\":null}"),
                arguments(Map.of(1, List.of(Map.of())), "{\"1\":[{}]}"),
                arguments(TimeUnit.DAYS, "\"DAYS\""),
                arguments(new UUID(0, 0), "\"00000000-0000-0000-0000-000000000000\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_written_compactly_as_javascript_does(Object value, String text) {
        assertThat(Json.write(value)).isEqualTo(text);
    }

    @Test
    void a_document_that_cannot_be_made_to_its_end_does_not_look_like_a_whole_one() {
        StringWriter text = new StringWriter();
        List<Object> elements = new AbstractList<>() {
            @Override
            public Object get(int index) {
                return List.of(1, 2).get(index);
            }

            @Override
            public int size() {
                return 3;
            }
        };

        assertThatThrownBy(() -> Json.write(elements, text)).isInstanceOf(NoSuchElementException.class);

        assertThat(text.toString()).doesNotContain("]");
    }

    @Test
    void a_failure_to_write_passes_through() throws IOException {
        Writer closed = new OutputStreamWriter(OutputStream.nullOutputStream());
        closed.close();

        assertThatThrownBy(() -> Json.write(List.of(), closed))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("Stream closed");
    }

    static Stream<Arguments> equals() {
        return Stream.of(
                arguments(null, null),
                arguments(50, 50L),
                arguments(50, 50.0),
                arguments(50, new BigDecimal("50.00")),
                arguments(BigInteger.TEN, (short) 10),
                arguments(0, -0.0),
                arguments(0L, new BigDecimal("-0")),
                arguments("a", "a"),
                arguments(TimeUnit.DAYS, "DAYS"),
                arguments(List.of(1, 2), List.of(1.0, 2L)),
                arguments(Map.of("a", 1, "b", List.of(2)), Json.parse("{\"b\":[2.0],\"a\":1e0}")));
    }

    @ParameterizedTest
    @MethodSource("equals")
    void equal_values_are_equal_whatever_their_types(Object one, Object other) {
        assertThat(Json.areEqual(one, other)).isTrue();
        assertThat(Json.areEqual(other, one)).isTrue();
    }

    static Stream<Arguments> different() {
        return Stream.of(
                arguments(null, "null"),
                arguments(null, false),
                arguments(50, "50"),
                arguments(50, 50.5),
                arguments(true, "true"),
                arguments(true, 1),
                arguments(List.of(1, 2), List.of(2, 1)),
                arguments(List.of(), Map.of()),
                arguments(Map.of("a", 1), Map.of("a", 1, "b", 1)),
                arguments(Map.of("a", 1), Map.of("a", 2)));
    }

    @ParameterizedTest
    @MethodSource("different")
    void different_values_are_not_equal(Object one, Object other) {
        assertThat(Json.areEqual(one, other)).isFalse();
        assertThat(Json.areEqual(other, one)).isFalse();
    }
}
