package dev.fakeanam.internal.json;

import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Declares the JSON of a value. Reading, writing, validation, schemas and messages all follow from it. Immutable and
 * thread-safe.
 *
 * <p>A record has its codec in a static field {@code CODEC}: {@code ShareLink.CODEC} for example.
 *
 * @param <T> what the value is in Java
 */
public interface JsonCodec<T> extends Codec<T> {

    /**
     * Reads a value that {@link Json#parse} gives. A wrong value is reported as a fault, and the result must not be
     * used.
     *
     * @param json the value
     * @param reading takes the faults, and knows the place
     * @return the value in Java; null for a JSON null that is allowed, or for a value that is wrong
     */
    @Nullable
    T read(@Nullable Object json, Reading reading);

    /**
     * Writes a value as {@link Json#write} takes it.
     *
     * @param value the value in Java
     * @return the value as a map, a list, a string, a number, a boolean or null; or an object that {@link Json#write}
     *     writes as a string, for example a {@link UUID}
     */
    @Nullable
    Object write(T value);

    /** {@return a description of valid values: {@code an integer from 1 to 100} for example} */
    String expected();

    /**
     * {@return the JSON Schema of the value}
     *
     * @param components takes the schemas of documents that have a name; the schema refers to them
     */
    Map<String, Object> schema(Map<String, Object> components);

    /** {@return the fields that the value may have; none if it is not an object} */
    default List<String> fieldNames() {
        return List.of();
    }

    /** {@return the Java type of the value; for a primitive type, its wrapper} */
    Class<?> type();

    @Override
    default T parse(String text) {
        return convert(Json.parse(text));
    }

    /**
     * Reads a document that is parsed already.
     *
     * @param json a value as {@link Json#parse} gives it
     * @return the value
     * @throws MalformedJsonException as {@link Codec#parse} says
     */
    default T convert(@Nullable Object json) {
        Reading reading = new Reading();
        T value = read(json, reading);
        if (!reading.faults().isEmpty()) {
            throw new MalformedJsonException(reading.faults().get(0).message());
        }
        return value;
    }

    @Override
    default String print(T value) {
        return Json.write(write(value));
    }

    /** {@return a codec that also allows null} */
    default JsonCodec<T> orNull() {
        return new NullableCodec<>(this);
    }

    /**
     * Turns what this codec reads into something else, and back.
     *
     * @param to converts what was read; if it throws an {@link IllegalArgumentException}, that is a fault
     * @param from converts what is to be written
     * @param type the other Java type
     * @param <R> the other Java type
     * @return a codec for the other type
     */
    default <R> JsonCodec<R> map(Class<? super R> type, Function<T, R> to, Function<R, T> from) {
        return new MappedCodec<>(this, type, to, from);
    }

    /**
     * @param codec the codec of a document
     * @param <T> the document
     * @return the same codec, with the methods that only the server needs
     */
    static <T> JsonCodec<T> of(Codec<T> codec) {
        return (JsonCodec<T>) codec;
    }

    /**
     * Returns the fields of a value that is a map of fields, or is made of one, with their values in Java.
     *
     * @param codec the codec of the value
     * @param value the value
     * @param <T> the value
     * @return the fields that it has, by their names
     */
    @SuppressWarnings("unchecked")
    static <T> Map<String, @Nullable Object> fieldsOf(Codec<T> codec, T value) {
        return codec instanceof MappedCodec<?, ?> mapped
                ? ((MappedCodec<Map<String, @Nullable Object>, T>) mapped)
                        .from()
                        .apply(value)
                : (Map<String, @Nullable Object>) value;
    }

    /**
     * Makes a value of fields that need no check, as {@link #fieldsOf} returns them.
     *
     * @param codec the codec of a map of fields, or of what is made of one
     * @param fields the fields, by their names, with their values in Java
     * @param <T> the value
     * @return the value
     */
    @SuppressWarnings("unchecked")
    static <T> T valueOf(Codec<T> codec, Map<String, @Nullable Object> fields) {
        return codec instanceof MappedCodec<?, ?> mapped
                ? ((MappedCodec<Map<String, @Nullable Object>, T>) mapped).to().apply(fields)
                : (T) fields;
    }

    /** {@return a string} */
    static JsonCodec<String> text() {
        return new Scalar<>(Scalar.Kind.TEXT, String.class);
    }

    /**
     * @param least the least number of characters
     * @param most the greatest number of characters
     * @return a string of such a length
     */
    static JsonCodec<String> text(int least, int most) {
        return new Scalar<>(Scalar.Kind.TEXT, String.class, least, most, null);
    }

    /**
     * @param least the least number of characters
     * @param most the greatest number of characters
     * @param characters the characters that it may have, as a regular expression has them in brackets
     * @return a string of such a length with no other characters
     */
    static JsonCodec<String> text(int least, int most, String characters) {
        return new CharactersCodec(text(least, most), Pattern.compile("[" + characters + "]*"));
    }

    /**
     * @param texts the texts
     * @return a string that is one of these
     */
    static JsonCodec<String> textOf(String... texts) {
        return new Scalar<>(Scalar.Kind.ENUM, String.class, -Double.MAX_VALUE, Double.MAX_VALUE, texts);
    }

    /** {@return a string that is an absolute URL} */
    static JsonCodec<String> url() {
        return new Scalar<>(Scalar.Kind.URL, String.class);
    }

    /** {@return a part of a form that is a file: an object with its properties} */
    static JsonCodec<Map<String, @Nullable Object>> file() {
        @SuppressWarnings("unchecked")
        Class<Map<String, @Nullable Object>> type = (Class<Map<String, @Nullable Object>>) (Class<?>) Map.class;
        return new Scalar<>(Scalar.Kind.FILE, type);
    }

    /** {@return a string that is not blank} */
    static JsonCodec<String> nonBlankText() {
        return new Scalar<>(Scalar.Kind.NON_BLANK_TEXT, String.class);
    }

    /** {@return true or false} */
    static JsonCodec<Boolean> bool() {
        return new Scalar<>(Scalar.Kind.BOOLEAN, Boolean.class);
    }

    /** {@return a whole number that an {@code int} holds} */
    static JsonCodec<Integer> integer() {
        return integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * @param least the smallest number
     * @param most the largest number
     * @return a whole number between these
     */
    static JsonCodec<Integer> integer(int least, int most) {
        return new Scalar<>(Scalar.Kind.INTEGER, Integer.class, least, most, null);
    }

    /** {@return a whole number that a {@code long} holds} */
    static JsonCodec<Long> longInteger() {
        return new Scalar<>(Scalar.Kind.LONG, Long.class);
    }

    /** {@return any number} */
    static JsonCodec<Double> number() {
        return new Scalar<>(Scalar.Kind.NUMBER, Double.class);
    }

    /**
     * @param bound a number
     * @return any number above it
     */
    static JsonCodec<Double> numberAbove(double bound) {
        return new Scalar<>(Scalar.Kind.NUMBER, Double.class, bound, Double.MAX_VALUE, null);
    }

    /**
     * @param least the smallest number
     * @param most the largest number
     * @return any number between these
     */
    static JsonCodec<Double> number(double least, double most) {
        return new Scalar<>(Scalar.Kind.BOUNDED_NUMBER, Double.class, least, most, null);
    }

    /** {@return a uuid: 8-4-4-4-12 hexadecimal digits in either case, of any version (assumed, {@code A16})} */
    static JsonCodec<UUID> uuid() {
        return new Scalar<>(Scalar.Kind.UUID, UUID.class);
    }

    /** {@return a moment: ISO 8601 in UTC, written with three digits of milliseconds} */
    static JsonCodec<Instant> dateTime() {
        return new Scalar<>(Scalar.Kind.DATE_TIME, Instant.class);
    }

    /**
     * @param latest the last moment that is allowed; the first one is the start of 1970
     * @return a moment in that range
     */
    static JsonCodec<Instant> dateTime(Instant latest) {
        return new Scalar<>(Scalar.Kind.DATE_TIME, Instant.class, 0, latest.toEpochMilli(), null);
    }

    /** {@return a duration as ISO 8601 has it: {@code "PT168H"} for example} */
    static JsonCodec<Duration> duration() {
        return new Scalar<>(Scalar.Kind.DURATION, Duration.class);
    }

    /** {@return a duration as a whole number of milliseconds} */
    static JsonCodec<Duration> milliseconds() {
        return new Scalar<>(Scalar.Kind.MILLISECONDS, Duration.class);
    }

    /**
     * @param type an enum
     * @param <E> the enum
     * @return one of its constants, written as its {@code toString()} says
     */
    static <E extends Enum<E>> JsonCodec<E> oneOf(Class<E> type) {
        return new Scalar<>(Scalar.Kind.ENUM, type, -Double.MAX_VALUE, Double.MAX_VALUE, type.getEnumConstants());
    }

    /**
     * @param type an enum
     * @param constants some of its constants
     * @param <E> the enum
     * @return one of these constants, written as its {@code toString()} says
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E extends Enum<E>> JsonCodec<E> oneOf(Class<E> type, E... constants) {
        return new Scalar<>(Scalar.Kind.ENUM, type, -Double.MAX_VALUE, Double.MAX_VALUE, constants);
    }

    /** {@return any JSON value, as {@link Json#parse} gives it} */
    static JsonCodec<Object> any() {
        return new Scalar<>(Scalar.Kind.ANY, Object.class);
    }

    /**
     * @param element an element's codec
     * @param <E> what an element is
     * @return an array
     */
    static <E> JsonCodec<List<E>> list(Codec<E> element) {
        return new ListCodec<>(of(element));
    }

    /** {@return an object with any fields} */
    static JsonCodec<Map<String, Object>> object() {
        return mapOf(any());
    }

    /**
     * @param variants the objects
     * @return an object that matches at least one of these, with all its fields
     */
    static JsonCodec<Map<String, Object>> anyOf(ObjectCodec<?>... variants) {
        return new AnyOfCodec(List.of(variants));
    }

    /**
     * @param value a field's codec
     * @param <E> what the value of a field is
     * @return an object with fields of any names, in their order
     */
    static <E> JsonCodec<Map<String, E>> mapOf(Codec<E> value) {
        return new MapCodec<>(of(value));
    }

    /**
     * @param codec gives the codec when it is first used: for documents that contain themselves
     * @param type the Java type
     * @param <T> the Java type
     * @return that codec
     */
    static <T> JsonCodec<T> lazy(Class<T> type, Supplier<Codec<T>> codec) {
        return new LazyCodec<>(type, codec);
    }

    /**
     * Starts to declare a record: one field for each component, in the order of the components.
     *
     * @param type the record
     * @param <T> the record
     * @return takes the fields
     */
    static <T extends Record> ObjectCodec.Builder<T> of(Class<T> type) {
        return ObjectCodec.of(type);
    }

    /**
     * Starts to declare an object. Its fields are read into a map from their names to values in Java. Fields that are
     * not there have no entry.
     *
     * @param name the name of the object in messages and schemas
     * @return takes the fields
     */
    static ObjectCodec.Builder<Map<String, @Nullable Object>> fields(String name) {
        return ObjectCodec.ofFields(name);
    }
}
