package dev.fakeanam.internal.json;

import dev.fakeanam.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document. Immutable.
 *
 * @param steps where: names of fields, and numbers of elements; empty for the document itself
 * @param code the kind of fault, as Zod calls it
 * @param zodMessage Zod's message, which Anam's API shows
 * @param message our message: place, value, what is allowed
 */
public record JsonFault(List<Object> steps, String code, String zodMessage, String message) {
    private static final int LONGEST_SHOWN = 80;
    private static final String TOO_LARGE = "a number that no double can hold";
    private static final String UNRECOGNIZED_KEYS = "unrecognized_keys";
    static final String INVALID_UUID = "Invalid uuid";

    public JsonFault {
        steps = List.copyOf(steps);
    }

    /**
     * {@return the place as people read it: {@code organizations[1].name} for example; empty for the document itself}
     */
    public String path() {
        return path(steps);
    }

    /** {@return whether the fault is that an id is not a uuid} */
    public boolean isInvalidUuid() {
        return zodMessage.equals(INVALID_UUID);
    }

    /** {@return the place as Anam's API shows it: {@code allowedOrigins.1} for example} */
    public String zodPath() {
        return steps.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /**
     * @param steps names of fields, and numbers of elements
     * @return the same as a path: {@code organizations[1].name} for example
     */
    public static String path(List<?> steps) {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer index) {
                path.append('[').append(index.intValue()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step);
            }
        }
        return path.toString();
    }

    /**
     * Reports unknown fields as Zod does: once for each object, with all of their names.
     *
     * @param faults what is wrong, with a fault for each such field
     * @return what is wrong, with a fault for each object that has such fields
     */
    public static List<JsonFault> byObject(List<JsonFault> faults) {
        Map<Object, List<JsonFault>> groups = new LinkedHashMap<>();
        for (JsonFault fault : faults) {
            Object group = fault.code.equals(UNRECOGNIZED_KEYS) ? parent(fault.steps) : new Object();
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(fault);
        }
        return groups.entrySet().stream()
                .map(group -> group.getKey() instanceof List<?>
                        ? unrecognized(group.getValue())
                        : group.getValue().get(0))
                .toList();
    }

    private static JsonFault unrecognized(List<JsonFault> fields) {
        return new JsonFault(
                parent(fields.get(0).steps),
                UNRECOGNIZED_KEYS,
                unrecognized(fields.stream()
                        .map(fault -> String.valueOf(fault.steps.get(fault.steps.size() - 1)))
                        .toArray(String[]::new)),
                fields.stream().map(JsonFault::message).collect(Collectors.joining(" ")));
    }

    private static String unrecognized(String... fields) {
        return "Unrecognized key(s) in object: '" + String.join("', '", fields) + "'";
    }

    private static List<Object> parent(List<Object> steps) {
        return steps.subList(0, steps.size() - 1);
    }

    static JsonFault wrong(
            List<Object> steps, String code, String zodMessage, @Nullable Object value, String expected) {
        return new JsonFault(
                steps, code, zodMessage, named(steps) + " is " + shown(value) + ", but has to be " + expected + ".");
    }

    static JsonFault missing(List<Object> steps, String field) {
        return new JsonFault(
                with(steps, field), "invalid_type", "Required", named(steps) + " has no field " + field + ". Add it.");
    }

    static JsonFault unknown(List<Object> steps, String field, String document, Collection<String> known) {
        List<Object> whole = with(steps, field);
        return new JsonFault(
                whole,
                UNRECOGNIZED_KEYS,
                unrecognized(field),
                path(with(steps, shortened(field))) + " is not a field of " + document + "." + meant(field, known)
                        + (known.isEmpty() ? " It has none." : " Its fields are " + String.join(", ", known) + "."));
    }

    private static String meant(String field, Collection<String> known) {
        return field.length() > LONGEST_SHOWN
                ? ""
                : Spelling.nearest(field, known)
                        .map(name -> " Did you mean " + name + "?")
                        .orElse("");
    }

    static JsonFault unfitting(List<Object> steps, String field, String other) {
        List<Object> whole = with(steps, field);
        return new JsonFault(
                whole,
                UNRECOGNIZED_KEYS,
                unrecognized(field),
                path(whole) + " does not go with " + other + ". Leave one of them out.");
    }

    /**
     * @param value a value as {@link Json#parse} gives it
     * @return the value for a message: as JSON, cut if it is long
     */
    public static String shown(@Nullable Object value) {
        return shortened(written(value));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /**
     * @param value a value as {@link Json#parse} gives it
     * @return the whole value as JSON. A number that no double can hold is written in words, because JSON would show
     *     null
     */
    public static String written(@Nullable Object value) {
        return value instanceof Double number && number.isInfinite() ? TOO_LARGE : Json.write(withWords(value));
    }

    private static @Nullable Object withWords(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            object.forEach((name, member) -> fields.put(String.valueOf(name), withWords(member)));
            return fields;
        }
        if (value instanceof List<?> array) {
            List<@Nullable Object> elements = new ArrayList<>();
            array.forEach(element -> elements.add(withWords(element)));
            return elements;
        }
        return value instanceof Double number && number.isInfinite() ? TOO_LARGE : value;
    }

    private static String named(List<Object> steps) {
        return steps.isEmpty() ? "The document" : path(steps);
    }

    private static List<Object> with(List<Object> steps, String field) {
        List<Object> whole = new ArrayList<>(steps);
        whole.add(field);
        return whole;
    }
}
