package dev.fakeanam.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object as a named document has them, and says which field is wrong where one is. */
final class JsonFields {
    private static final String VOWELS = "AEIOU";

    private final String document;
    private final Map<?, ?> fields;

    private JsonFields(String document, Map<?, ?> fields) {
        this.document = document;
        this.fields = fields;
    }

    static JsonFields parse(String document, String json) {
        return of(document, Json.parse(json));
    }

    static JsonFields of(String document, @Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return new JsonFields(document, fields);
        }
        throw new MalformedJsonException(
                article("A", document) + " is a JSON object, but this is " + Json.write(value) + ".");
    }

    String string(String name) {
        return required(name, "a string", value -> value instanceof String text ? text : null);
    }

    boolean bool(String name) {
        return required(name, "a boolean", value -> value instanceof Boolean bool ? bool : null);
    }

    int integer(String name) {
        return required(name, "an integer", JsonFields::asInteger);
    }

    @Nullable
    Integer integerOrNull(String name) {
        return orNull(name, "an integer or null", JsonFields::asInteger);
    }

    UUID uuid(String name) {
        return required(name, "a uuid", JsonFields::asUuid);
    }

    Instant dateTime(String name) {
        return required(name, "a date-time", JsonFields::asInstant);
    }

    @Nullable
    Instant dateTimeOrNull(String name) {
        return orNull(name, "a date-time or null", JsonFields::asInstant);
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        return required(name, "one of " + List.of(type.getEnumConstants()), value -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(value)) {
                    return constant;
                }
            }
            return null;
        });
    }

    List<String> strings(String name) {
        return required(name, "an array of strings", value -> {
            if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                return list.stream().map(String.class::cast).toList();
            }
            return null;
        });
    }

    <T> List<T> list(String name, Function<@Nullable Object, T> read) {
        List<?> elements = required(name, "an array", value -> value instanceof List<?> list ? list : null);
        return elements.stream().<T>map(read::apply).toList();
    }

    @Nullable
    Object value(String name) {
        if (!fields.containsKey(name)) {
            throw new MalformedJsonException(article("A", document) + " has a field " + name
                    + ", but this one has only " + fields.keySet() + ".");
        }
        return fields.get(name);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private <T> @Nullable T orNull(String name, String allowed, Function<Object, @Nullable T> read) {
        Object value = value(name);
        return value == null ? null : read(name, value, allowed, read);
    }

    private <T> T required(String name, String allowed, Function<Object, @Nullable T> read) {
        return read(name, value(name), allowed, read);
    }

    private <T> T read(String name, @Nullable Object value, String allowed, Function<Object, @Nullable T> read) {
        T result = value == null ? null : read.apply(value);
        if (result == null) {
            throw new MalformedJsonException("The field " + name + " of " + article("a", document) + " is " + allowed
                    + ", but in this one it is " + Json.write(value) + ".");
        }
        return result;
    }

    private static String article(String a, String document) {
        return (VOWELS.indexOf(document.charAt(0)) < 0 ? a : a + "n") + " " + document;
    }

    private static @Nullable Integer asInteger(Object value) {
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        return null;
    }

    private static @Nullable UUID asUuid(Object value) {
        return value instanceof String text ? Uuids.parse(text).orElse(null) : null;
    }

    private static @Nullable Instant asInstant(Object value) {
        if (value instanceof String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException notADateTime) {
                return null;
            }
        }
        return null;
    }
}
