package dev.fakeanam.internal.seed;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.LocatedJson;
import dev.fakeanam.json.Uuids;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A value in a seed. What reads it gives nothing where it is something else, and has then noted that among the faults.
 *
 * @param path where it stands: {@code organizations[1].name} for one; empty for the document
 */
record SeedValue(String path, LocatedJson json, SeedFaults faults) {
    boolean isNull() {
        return json.value() == null;
    }

    Optional<String> string() {
        return as("a string", value -> value instanceof String text ? text : null);
    }

    Optional<String> text() {
        return as("a string that is not blank", value -> value instanceof String text && !text.isBlank() ? text : null);
    }

    Optional<Boolean> bool() {
        return as("true or false", value -> value instanceof Boolean bool ? bool : null);
    }

    /** @param orNull what {@code null} stands for, for messages; empty where it is not allowed */
    Optional<Integer> integer(int least, String orNull) {
        return as(
                "an integer from " + least + " to " + Integer.MAX_VALUE + orNull,
                value -> value instanceof Number number
                                && number.doubleValue() == number.intValue()
                                && number.intValue() >= least
                        ? number.intValue()
                        : null);
    }

    Optional<UUID> uuid() {
        return as(
                "a uuid, 8-4-4-4-12 hexadecimal digits",
                value -> value instanceof String text ? Uuids.parse(text).orElse(null) : null);
    }

    Optional<Instant> dateTime(Instant latest, String orNull) {
        return as(
                "a date-time from " + Instant.EPOCH + " to " + latest + orNull,
                value -> instant(value)
                        .filter(instant -> !instant.isBefore(Instant.EPOCH) && !instant.isAfter(latest))
                        .orElse(null));
    }

    <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return as(
                "one of " + constants.stream().map(Enum::name).collect(Collectors.joining(", ")),
                value -> constants.stream()
                        .filter(constant -> constant.name().equals(value))
                        .findFirst()
                        .orElse(null));
    }

    List<SeedValue> elements() {
        List<?> elements = as("an array", value -> value instanceof List<?> list ? list : null)
                .orElse(List.of());
        return IntStream.range(0, elements.size())
                .filter(i -> elements.get(i) instanceof LocatedJson)
                .mapToObj(i -> new SeedValue(path + "[" + i + "]", (LocatedJson) elements.get(i), faults))
                .toList();
    }

    /** Makes something of it that may be refused. */
    <T> Optional<T> made(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            faults.add(json, path + ": " + refused.getMessage());
            return Optional.empty();
        }
    }

    /** Notes that the value is not allowed. */
    void refuse(String but) {
        String shown = JsonFields.shown(json.plain());
        faults.add(json, (path.isEmpty() ? "The seed" : path) + " is " + shown + ", but " + but + ".");
    }

    <T> Optional<T> as(String allowed, Function<Object, @Nullable T> reader) {
        Object value = json.value();
        Optional<T> read = value == null ? Optional.empty() : Optional.ofNullable(reader.apply(value));
        if (read.isEmpty()) {
            refuse("has to be " + allowed);
        }
        return read;
    }

    private static Optional<Instant> instant(Object value) {
        try {
            return value instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDateTime) {
            return Optional.empty();
        }
    }
}
