package dev.fakeanam.internal.json;

import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.json.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read as a named document has them. Every method throws a
 * {@link MalformedJsonException} that names the document, the field, its value and what is allowed, if the field is not
 * there or is something else. Immutable.
 */
public final class JsonFields {
    private static final String VOWELS = "AEIOUaeiou";
    private static final int LONGEST_SHOWN = 80;

    private final String document;
    private final Map<?, ?> fields;

    private JsonFields(String document, Map<?, ?> fields) {
        this.document = document;
        this.fields = fields;
    }

    /**
     * @param document the kind of document, for messages: {@code ShareLink} for one
     * @param json the document
     * @return its fields
     */
    public static JsonFields parse(String document, String json) {
        return of(document, Json.parse(json));
    }

    /**
     * @param document the kind of document, for messages
     * @param value a value as {@link Json#parse} gives it
     * @return its fields
     */
    public static JsonFields of(String document, @Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return new JsonFields(document, fields);
        }
        throw new MalformedJsonException(
                article("A", document) + " is a JSON object, but this is " + shown(value) + ".");
    }

    /**
     * @param name a field's name
     * @return whether the object has it, be it {@code null}
     */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * Refuses fields that the document does not have.
     *
     * @param known the names of those that it has
     * @return this
     */
    public JsonFields refuseOthers(Collection<String> known) {
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                throw new MalformedJsonException(article("A", document) + " has no field " + name + ". It may have "
                        + String.join(", ", known) + ".");
            }
        }
        return this;
    }

    /**
     * @param name a field's name
     * @return its value, whatever it is
     */
    public @Nullable Object value(String name) {
        if (!fields.containsKey(name)) {
            throw new MalformedJsonException(article("A", document) + " has a field " + name
                    + ", but this one has only " + fields.keySet() + ".");
        }
        return fields.get(name);
    }

    /**
     * @param name a field's name
     * @return its value, a string
     */
    public String string(String name) {
        return read(name, "a string", value -> value instanceof String text ? text : null);
    }

    /**
     * @param name a field's name
     * @return its value, a string or {@code null}
     */
    public @Nullable String stringOrNull(String name) {
        return value(name) == null
                ? null
                : read(name, "a string or null", value -> value instanceof String text ? text : null);
    }

    /**
     * @param name a field's name
     * @return its value, a boolean
     */
    public boolean bool(String name) {
        return read(name, "a boolean", value -> value instanceof Boolean bool ? bool : null);
    }

    /**
     * @param name a field's name
     * @return its value, a whole number that an {@code int} holds
     */
    public int integer(String name) {
        return read(name, "an integer", JsonFields::asInteger);
    }

    /**
     * @param name a field's name
     * @return its value, a whole number that a {@code long} holds
     */
    public long longInteger(String name) {
        return read(name, "an integer", value -> value instanceof Long number ? number : null);
    }

    /**
     * @param name a field's name
     * @return its value, a whole number that an {@code int} holds, or {@code null}
     */
    public @Nullable Integer integerOrNull(String name) {
        return value(name) == null ? null : read(name, "an integer or null", JsonFields::asInteger);
    }

    /**
     * @param name a field's name
     * @return its value, a uuid
     */
    public UUID uuid(String name) {
        return read(
                name,
                "a uuid",
                value -> value instanceof String text ? Uuids.parse(text).orElse(null) : null);
    }

    /**
     * @param name a field's name
     * @return its value, a date-time
     */
    public Instant dateTime(String name) {
        return read(name, "a date-time", JsonFields::asInstant);
    }

    /**
     * @param name a field's name
     * @return its value, a date-time or {@code null}
     */
    public @Nullable Instant dateTimeOrNull(String name) {
        return value(name) == null ? null : read(name, "a date-time or null", JsonFields::asInstant);
    }

    /**
     * @param name a field's name
     * @return its value, a duration as ISO 8601 has it: {@code "PT168H"} for one
     */
    public Duration duration(String name) {
        return read(name, "a duration like \"PT168H\"", JsonFields::asDuration);
    }

    /**
     * @param name a field's name
     * @param allowed the texts that it may have
     * @return its value, one of those
     */
    public String oneOf(String name, Collection<String> allowed) {
        return read(
                name,
                "one of " + String.join(", ", allowed),
                value -> value instanceof String text && allowed.contains(text) ? text : null);
    }

    /**
     * @param name a field's name
     * @return its value, an array of strings
     */
    public List<String> strings(String name) {
        return read(name, "an array of strings", value -> {
            if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                return list.stream().map(String.class::cast).toList();
            }
            return null;
        });
    }

    /**
     * @param name a field's name
     * @param allowed the texts that its elements may be
     * @return its value, an array of those
     */
    public List<String> stringsOutOf(String name, Collection<String> allowed) {
        return read(name, "an array of " + String.join(", ", allowed), value -> {
            if (value instanceof List<?> list && allowed.containsAll(list)) {
                return list.stream().map(String.class::cast).toList();
            }
            return null;
        });
    }

    /**
     * @param name a field's name
     * @param element reads one element
     * @param <T> what an element is
     * @return its value, an array
     */
    public <T> List<T> list(String name, Function<@Nullable Object, T> element) {
        List<?> elements = read(name, "an array", value -> value instanceof List<?> list ? list : null);
        List<T> result = new ArrayList<>();
        elements.forEach(value -> result.add(element.apply(value)));
        return List.copyOf(result);
    }

    /** {@return the names of the fields, in the order in which they stand} */
    public Set<?> names() {
        return fields.keySet();
    }

    private <T> T read(String name, String allowed, Function<Object, @Nullable T> reader) {
        Object value = value(name);
        T result = value == null ? null : reader.apply(value);
        if (result == null) {
            throw new MalformedJsonException("The field " + name + " of " + article("a", document) + " is " + allowed
                    + ", but in this one it is " + shown(value) + ".");
        }
        return Objects.requireNonNull(result);
    }

    /** {@return a value as messages show it: as JSON, and no more than its start where it is long} */
    public static String shown(@Nullable Object value) {
        String text = Json.write(value);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    private static String article(String a, String document) {
        return (VOWELS.indexOf(document.charAt(0)) < 0 ? a : a + "n") + " " + document;
    }

    private static @Nullable Integer asInteger(Object value) {
        return value instanceof Number number && number.doubleValue() == number.intValue() ? number.intValue() : null;
    }

    private static @Nullable Duration asDuration(Object value) {
        try {
            return value instanceof String text ? Duration.parse(text) : null;
        } catch (DateTimeParseException noDuration) {
            return null;
        }
    }

    private static @Nullable Instant asInstant(Object value) {
        try {
            return value instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeParseException noDateTime) {
            return null;
        }
    }
}
