package dev.fakeanam.json;

import dev.fakeanam.status.Experimental;
import java.io.CharArrayWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes JSON as JavaScript does, with JDK types only.
 *
 * <p>An object is a {@link Map} in the order of its fields, an array a {@link List}, and a string a {@link String}. A
 * whole number is a {@link Long} if it fits. Any other number is a {@link Double}, and is infinite if no double can
 * hold it. The rest is {@link Boolean} and {@code null}. The last of duplicate keys wins, and a byte order mark at the
 * start is skipped. Anything after the value, {@code NaN}, and nesting deeper than {@value #MAX_DEPTH} levels is
 * refused (assumed, {@code A15}). Thread-safe.
 */
@Experimental(since = "0.1.0")
public final class Json {
    /** How deep arrays and objects may be nested in each other. */
    public static final int MAX_DEPTH = 500;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Jackson's note that it does not show the document. */
    private static final Pattern WHERE_IT_STARTED = Pattern.compile(" \\([^()]*\\[Source: [^]]*]\\)");

    /** Above this, a double cannot represent each whole number. */
    private static final double WHOLE_DOUBLES_END = 0x1p53;

    private static final int LONGEST_LONG = String.valueOf(Long.MIN_VALUE).length();

    /** ISO 8601 in UTC, always three digits of milliseconds and {@code Z}. */
    private static final DateTimeFormatter DATE_TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @param text the whole document
     * @return the value, {@code null} for the literal {@code null}
     * @throws MalformedJsonException if the text is not exactly one JSON value
     */
    public static @Nullable Object parse(String text) {
        return read(FACTORY, text, parser -> readValue(parser, false));
    }

    /**
     * Writes a value as compact JSON.
     *
     * @param value a map with string keys, a list, a string, a number, a boolean or {@code null}. A double that is
     *     whole is written without a decimal point. A number that JSON does not have, such as infinity, is written as
     *     {@code null}. Any other value is written as the string of its {@code toString()}. Half of a surrogate pair is
     *     written as an escape
     * @return the document, without line breaks
     */
    public static String write(@Nullable Object value) {
        CharArrayWriter text = new CharArrayWriter(512);
        write(value, text);
        return text.toString();
    }

    /**
     * Writes a value as {@link #write(Object)} does, but part by part. A list can create its elements on demand, so
     * that a long document is never in memory as a whole.
     *
     * @param value the value
     * @param text the writer, which is closed after the whole document was written to it
     * @throws UncheckedIOException if the writer fails
     */
    public static void write(@Nullable Object value, Writer text) {
        try {
            JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), new WellFormedWriter(text));
            writeValue(json, value);
            // Closed only here: closing a generator completes the document, so a part would look like a whole one.
            json.close();
        } catch (JacksonIOException failure) {
            throw new UncheckedIOException(failure.getCause());
        }
    }

    /**
     * Compares two values as JSON does. Numbers are compared by value, whatever their types. The order of fields in an
     * object does not matter.
     *
     * @param one a value as {@link #parse} gives it, or an equivalent one: an {@code Integer} for example
     * @param other another such value
     * @return whether both are the same JSON value
     */
    public static boolean areEqual(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(canonical(one), canonical(other));
    }

    /** Reads one value and refuses anything after it. */
    static <T extends @Nullable Object> T read(JsonFactory factory, String text, Function<JsonParser, T> reader) {
        String json = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw new MalformedJsonException("The text is empty, which is not JSON.");
            }
            T value = reader.apply(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("Something follows the JSON value" + place(parser) + ".");
            }
            return value;
        } catch (StreamConstraintsException tooDeep) {
            throw new MalformedJsonException("The JSON is nested deeper than " + MAX_DEPTH + " levels.");
        } catch (JacksonException e) {
            throw new MalformedJsonException("The text is not JSON: "
                    + WHERE_IT_STARTED.matcher(e.getOriginalMessage()).replaceAll("") + place(e.getLocation()) + ".");
        }
    }

    /**
     * Reads the value that starts at the current token.
     *
     * @param byPeople whether people wrote it. Then two fields with the same name are refused. A number that no double
     *     can hold keeps its digits, so that a message can show them
     */
    static @Nullable Object readValue(JsonParser parser, boolean byPeople) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> readObject(parser, byPeople);
            case START_ARRAY -> readArray(parser, byPeople);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser.getString(), token, byPeople);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("A JSON value does not start with " + token + ".");
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser, boolean byPeople) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (byPeople && object.containsKey(name)) {
                throw new MalformedJsonException(
                        "An object has the field " + name + " for the second time" + place(parser) + ".");
            }
            parser.nextToken();
            object.put(name, readValue(parser, byPeople));
        }
        return object;
    }

    private static List<@Nullable Object> readArray(JsonParser parser, boolean byPeople) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(readValue(parser, byPeople));
        }
        return array;
    }

    private static Number readNumber(String digits, JsonToken token, boolean byPeople) {
        // Long numbers become doubles, as in JavaScript: exact arithmetic on a megabyte of digits would take minutes.
        if (token == JsonToken.VALUE_NUMBER_INT && digits.length() <= LONGEST_LONG) {
            BigInteger whole = new BigInteger(digits);
            if (whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
        }
        Double number = Double.valueOf(digits);
        return byPeople && number.isInfinite() ? new LongNumber(digits) : number;
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof Number number) {
            // Adding zero turns -0.0 into 0.0, which a Double takes for another number.
            return number.doubleValue() + 0.0;
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> fields = new HashMap<>();
            object.forEach((name, member) -> fields.put(String.valueOf(name), canonical(member)));
            return fields;
        }
        if (value instanceof Iterable<?> array) {
            List<@Nullable Object> elements = new ArrayList<>();
            array.forEach(element -> elements.add(canonical(element)));
            return elements;
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                writeValue(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> array) {
            json.writeStartArray();
            array.forEach(element -> writeValue(json, element));
            json.writeEndArray();
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Number number) {
            writeNumber(json, number);
        } else if (value instanceof Instant instant) {
            json.writeString(DATE_TIME.format(instant));
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeNumber(JsonGenerator json, Number number) {
        boolean floating = number instanceof Double || number instanceof Float;
        double value = number.doubleValue();
        if (floating && !Double.isFinite(value)) {
            json.writeNull();
        } else if (floating && value == (long) value && Math.abs(value) < WHOLE_DOUBLES_END) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(number.toString());
        }
    }

    static String place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private static String place(TokenStreamLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
