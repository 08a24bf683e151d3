package dev.fakeanam.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.ShareLink;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each codec declares the fields that its record has. */
class CodecsTest {

    record Point(int x, int y) {}

    /** Every codec of a record that is in a constant of the product. */
    static Stream<ObjectCodec<?>> declared() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.fakeanam").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getRawType().isAssignableTo(Codec.class))
                        .map(CodecsTest::value)
                        .filter(ObjectCodec.class::isInstance)
                        .<ObjectCodec<?>>map(codec -> (ObjectCodec<?>) codec)
                        .filter(codec -> codec.type().isRecord());
    }

    private static Object value(JavaField constant) {
        try {
            Field field = constant.reflect();
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void the_codec_of_a_share_link_is_among_those_that_are_compared() {
        assertThat(declared()).hasSizeGreaterThan(10).contains(ObjectCodec.of(ShareLink.CODEC));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void fields_are_those_of_the_record(ObjectCodec<?> codec) {
        assertThat(codec.requireShape().accessors()).isNotEmpty();
    }

    @Test
    void a_component_that_is_not_declared_is_refused() {
        ObjectCodec<Point> codec =
                JsonCodec.of(Point.class).field("x", JsonCodec.integer()).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.print(new Point(1, 2)))
                .withMessage(
                        "The codec of dev.fakeanam.internal.json.CodecsTest$Point declares 1 fields, but the record"
                                + " has 2 components. Declare each of them.");
    }

    @Test
    void a_component_of_another_type_is_refused() {
        ObjectCodec<Point> codec = JsonCodec.of(Point.class)
                .field("x", JsonCodec.integer())
                .field("y", JsonCodec.text())
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.print(new Point(1, 2)))
                .withMessage("The codec of dev.fakeanam.internal.json.CodecsTest$Point declares y as String, but the"
                        + " component y is of Integer.");
    }

    @Test
    void a_document_is_read_and_written_in_the_order_of_its_fields() {
        ObjectCodec<Point> codec = JsonCodec.of(Point.class)
                .field("x", JsonCodec.integer())
                .optional("y", JsonCodec.integer(), 7)
                .build();

        assertThat(codec.parse("{\"y\":2,\"x\":1}")).isEqualTo(new Point(1, 2));
        assertThat(codec.parse("{\"x\":1}")).isEqualTo(new Point(1, 7));
        assertThat(List.of(codec.print(new Point(1, 2)), codec.print(new Point(1, 7))))
                .containsExactly("{\"x\":1,\"y\":2}", "{\"x\":1}");
    }

    @Test
    void the_first_fault_is_reported_and_all_are_gathered() {
        ObjectCodec<Point> codec = JsonCodec.of(Point.class)
                .field("x", JsonCodec.integer(0, 9))
                .field("y", JsonCodec.integer())
                .build();
        Reading reading = new Reading();

        codec.read(Json.parse("{\"x\":10,\"z\":1}"), reading);

        assertThat(reading.faults())
                .extracting(JsonFault::code, JsonFault::path)
                .containsExactly(tuple("too_big", "x"), tuple("invalid_type", "y"));
        assertThat(reading.ignored()).containsExactly("z");
        assertThatThrownBy(() -> codec.parse("{\"x\":10}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(reading.faults().get(0).message());
    }

    @Test
    void an_open_object_keeps_fields_that_are_not_declared_in_the_order_of_the_document() {
        ObjectCodec<Map<String, @Nullable Object>> codec = JsonCodec.fields("Tool")
                .required("name", JsonCodec.text())
                .field("size", JsonCodec.integer().orNull())
                .open()
                .build();
        Reading reading = new Reading();

        Map<String, @Nullable Object> read =
                codec.read(Json.parse("{\"more\":[1],\"name\":\"n\",\"size\":null}"), reading);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.ignored()).isEmpty();
        assertThat(codec.print(read)).isEqualTo("{\"more\":[1],\"name\":\"n\",\"size\":null}");
        assertThatThrownBy(() -> codec.parse("{\"more\":1}")).hasMessage("The document has no field name. Add it.");
    }

    @Test
    void a_number_that_no_double_can_hold_is_too_large() {
        Reading reading = new Reading();

        JsonCodec.number().read(Json.parse("1e999"), reading);

        assertThat(reading.faults())
                .extracting(JsonFault::code, JsonFault::zodMessage)
                .containsExactly(tuple("too_big", "Number is too large"));
    }

    @Test
    void a_number_that_no_double_can_hold_is_shown_in_words_and_never_as_null() {
        assertThatThrownBy(() -> JsonCodec.text().parse("1e999"))
                .hasMessage("The document is a number that no double can hold, but has to be a string.");
        assertThatThrownBy(() -> JsonCodec.text().parse("{\"a\":[-1e999,null]}"))
                .hasMessage("The document is {\"a\":[\"a number that no double can hold\",null]}, but has to be a"
                        + " string.");
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() {
        assertThat(JsonCodec.milliseconds().parse("500.0")).isEqualTo(Duration.ofMillis(500));
        assertThat(JsonCodec.longInteger().parse("42.0")).isEqualTo(42L);
        assertThatThrownBy(() -> JsonCodec.longInteger().parse("1e30"))
                .hasMessage("The document is 1.0E30, but has to be an integer.");
    }
}
