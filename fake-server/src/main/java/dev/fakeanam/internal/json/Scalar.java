package dev.fakeanam.internal.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not an object and no array. It is one class with a switch, because a lambda for each kind would cost
 * a fresh JVM a class each.
 *
 * @param kind what it is
 * @param type its Java type
 * @param least the smallest number; of a date-time in milliseconds since 1970, of a text its least length
 * @param most the largest number; of a date-time in milliseconds since 1970, of a text its greatest length
 * @param constants the constants of an enum, or the texts that are allowed; null for any other kind
 */
record Scalar<T>(Kind kind, Class<T> type, double least, double most, T @Nullable [] constants)
        implements JsonCodec<T> {
    private static final Pattern EXACT_DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");

    /** The kinds, each with the JSON type that it is written as. */
    enum Kind {
        TEXT("string", "a string"),
        NON_BLANK_TEXT("string", "a string that is not blank"),
        BOOLEAN("boolean", "true or false"),
        INTEGER("number", "an integer"),
        LONG("number", "an integer"),
        NUMBER("number", "a number"),
        BOUNDED_NUMBER("number", "a number"),
        UUID("string", "a uuid, 8-4-4-4-12 hexadecimal digits"),
        URL("string", "an absolute URL"),
        DATE_TIME("string", "a date-time like \"2026-04-20T10:00:00.000Z\""),
        DURATION("string", "a duration like \"PT168H\""),
        MILLISECONDS("number", "an integer"),
        ENUM("string", "one of "),
        FILE("file", "a file"),
        ANY("", "any value");

        private final String jsonType;
        private final String words;

        Kind(String jsonType, String words) {
            this.jsonType = jsonType;
            this.words = words;
        }
    }

    Scalar(Kind kind, Class<T> type) {
        this(kind, type, least(kind), kind == Kind.DATE_TIME ? Double.MAX_VALUE : Integer.MAX_VALUE, null);
    }

    private static double least(Kind kind) {
        return kind == Kind.NUMBER ? Double.NEGATIVE_INFINITY : Integer.MIN_VALUE;
    }

    @Override
    public @Nullable T read(@Nullable Object json, Reading reading) {
        if (kind == Kind.ANY) {
            return type.cast(json);
        }
        if (!isOfType(json)) {
            reading.refuse("invalid_type", wrongType(kind.jsonType, json), json, expected());
            return null;
        }
        return type.cast(
                switch (kind) {
                    case BOOLEAN, FILE, ANY -> json;
                    case TEXT -> text((String) json, reading);
                    case NON_BLANK_TEXT -> nonBlank((String) json, reading);
                    case INTEGER, LONG, MILLISECONDS -> whole((Number) json, reading);
                    case NUMBER -> number((Number) json, reading);
                    case BOUNDED_NUMBER -> bounded((Number) json, reading);
                    case UUID -> uuid((String) json, reading);
                    case URL -> url((String) json, reading);
                    case DATE_TIME -> dateTime((String) json, reading);
                    case DURATION -> duration((String) json, reading);
                    case ENUM -> constant((String) json, reading);
                });
    }

    @Override
    public Object write(T value) {
        return value instanceof Duration duration && kind == Kind.MILLISECONDS ? duration.toMillis() : value;
    }

    @Override
    public String expected() {
        return switch (kind) {
            case ENUM -> kind.words + String.join(", ", names());
            case TEXT -> isBoundedInLength() ? kind.words + " of " + lengths() + " characters" : kind.words;
            case INTEGER -> least == Integer.MIN_VALUE && most == Integer.MAX_VALUE ? kind.words : inBounds();
            case BOUNDED_NUMBER -> inBounds();
            case NUMBER -> least == Double.NEGATIVE_INFINITY ? kind.words : kind.words + " above " + shown(least);
            case DATE_TIME ->
                isBoundedInTime()
                        ? "a date-time from " + Instant.EPOCH + " to " + Instant.ofEpochMilli((long) most)
                        : kind.words;
            default -> kind.words;
        };
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (kind == Kind.ANY) {
            return schema;
        }
        boolean whole = kind == Kind.INTEGER || kind == Kind.LONG || kind == Kind.MILLISECONDS;
        schema.put("type", whole ? "integer" : kind == Kind.FILE ? "string" : kind.jsonType);
        switch (kind) {
            case TEXT -> {
                if (least > 0) {
                    schema.put("minLength", (int) least);
                }
                if (most < Integer.MAX_VALUE) {
                    schema.put("maxLength", (int) most);
                }
            }
            case FILE -> schema.put("format", "binary");
            case URL -> schema.put("format", "uri");
            case BOUNDED_NUMBER -> {
                schema.put("minimum", BigDecimal.valueOf(least).stripTrailingZeros());
                schema.put("maximum", BigDecimal.valueOf(most).stripTrailingZeros());
            }
            case UUID -> schema.put("format", "uuid");
            case DATE_TIME -> schema.put("format", "date-time");
            case DURATION -> schema.put("format", "duration");
            case ENUM -> schema.put("enum", names());
            case NON_BLANK_TEXT -> schema.put("pattern", "\\S");
            case NUMBER -> {
                if (least != Double.NEGATIVE_INFINITY) {
                    schema.put("exclusiveMinimum", BigDecimal.valueOf(least).stripTrailingZeros());
                }
            }
            case INTEGER -> {
                if (least != Integer.MIN_VALUE || most != Integer.MAX_VALUE) {
                    schema.put("minimum", (long) least);
                    schema.put("maximum", (long) most);
                }
            }
            default -> {}
        }
        return schema;
    }

    /** What Zod says of a value of another type. */
    static String wrongType(String expected, @Nullable Object json) {
        return "Expected " + expected + ", received " + typeOf(json);
    }

    private boolean isOfType(@Nullable Object json) {
        return switch (kind.jsonType) {
            case "string" -> json instanceof String;
            case "boolean" -> json instanceof Boolean;
            case "file" -> json instanceof Map;
            default -> json instanceof Number;
        };
    }

    private static String typeOf(@Nullable Object json) {
        if (json == null) {
            return "null";
        }
        if (json instanceof String) {
            return "string";
        }
        if (json instanceof Boolean) {
            return "boolean";
        }
        if (json instanceof Number) {
            return "number";
        }
        return json instanceof List ? "array" : "object";
    }

    private @Nullable String text(String text, Reading reading) {
        if (text.length() < least || text.length() > most) {
            boolean isShort = text.length() < least;
            reading.refuse(
                    isShort ? "too_small" : "too_big",
                    "String must contain at " + (isShort ? "least " + shown(least) : "most " + shown(most))
                            + " character(s)",
                    text,
                    expected());
            return null;
        }
        return text;
    }

    private boolean isBoundedInLength() {
        return least > 0 || most < Integer.MAX_VALUE;
    }

    private String lengths() {
        if (least <= 0) {
            return "at most " + shown(most);
        }
        return most == Integer.MAX_VALUE ? "at least " + shown(least) : shown(least) + " to " + shown(most);
    }

    private @Nullable String nonBlank(String text, Reading reading) {
        if (text.isBlank()) {
            reading.refuse("too_small", "String must contain at least 1 character(s)", text, expected());
            return null;
        }
        return text;
    }

    private @Nullable Object whole(Number number, Reading reading) {
        double value = number.doubleValue();
        int before = reading.faults().size();
        if (!Double.isInfinite(value) && value != Math.rint(value)) {
            reading.refuse("invalid_type", "Expected integer, received float", number, expected());
        }
        if (kind == Kind.INTEGER) {
            requireBounds(number, value, reading);
        } else if (!(number instanceof Long)
                && Math.abs(value) >= 0x1p63
                && reading.faults().size() == before) {
            reading.refuse("too_big", "Number is too large", number, expected());
        }
        if (reading.faults().size() > before) {
            return null;
        }
        return switch (kind) {
            case INTEGER -> number.intValue();
            case MILLISECONDS -> Duration.ofMillis(number.longValue());
            default -> number.longValue();
        };
    }

    private @Nullable Object number(Number number, Reading reading) {
        if (least == Double.NEGATIVE_INFINITY && Double.isInfinite(number.doubleValue())) {
            reading.refuse("too_big", "Number is too large", number, expected());
            return null;
        }
        if (number.doubleValue() <= least) {
            reading.refuse("too_small", "Number must be greater than " + shown(least), number, expected());
            return null;
        }
        return number.doubleValue();
    }

    private @Nullable Object bounded(Number number, Reading reading) {
        int before = reading.faults().size();
        requireBounds(number, number.doubleValue(), reading);
        return reading.faults().size() > before ? null : number.doubleValue();
    }

    private void requireBounds(Number number, double value, Reading reading) {
        if (value < least) {
            reading.refuse("too_small", "Number must be greater than or equal to " + shown(least), number, inBounds());
        } else if (value > most) {
            reading.refuse("too_big", "Number must be less than or equal to " + shown(most), number, inBounds());
        }
    }

    private String inBounds() {
        return kind.words + " from " + shown(least) + " to " + shown(most);
    }

    private static String shown(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private @Nullable Object uuid(String text, Reading reading) {
        return Uuids.parse(text).map(Object.class::cast).orElseGet(() -> {
            reading.refuse("invalid_string", JsonFault.INVALID_UUID, text, expected());
            return null;
        });
    }

    private @Nullable Object url(String text, Reading reading) {
        if (Urls.isAbsolute(text)) {
            return text;
        }
        reading.refuse("invalid_string", "Invalid url", text, expected());
        return null;
    }

    private @Nullable Object dateTime(String text, Reading reading) {
        try {
            Instant instant = Instant.parse(text);
            boolean inForm = !reading.isExact() || EXACT_DATE_TIME.matcher(text).matches();
            boolean inRange = !isBoundedInTime() || instant.toEpochMilli() >= least && instant.toEpochMilli() <= most;
            if (inForm && inRange) {
                return instant;
            }
        } catch (DateTimeParseException | ArithmeticException notDateTime) {
            // Reported below, like a number that is out of range.
        }
        reading.refuse("invalid_string", "Invalid datetime", text, expected());
        return null;
    }

    private @Nullable Object duration(String text, Reading reading) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException notDuration) {
            reading.refuse("invalid_string", "Invalid duration", text, expected());
            return null;
        }
    }

    private @Nullable Object constant(String text, Reading reading) {
        int index = names().indexOf(text);
        if (index < 0) {
            String quoted = names().stream().map(name -> "'" + name + "'").collect(Collectors.joining(" | "));
            reading.refuse(
                    "invalid_enum_value",
                    "Invalid enum value. Expected " + quoted + ", received '" + text + "'",
                    text,
                    expected());
            return null;
        }
        return constants == null ? null : constants[index];
    }

    private boolean isBoundedInTime() {
        return most != Double.MAX_VALUE;
    }

    private List<String> names() {
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(String::valueOf).toList();
    }
}
