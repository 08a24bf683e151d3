package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hints about a body that was refused because of its form. */
final class BodyNotes {
    static final String UNREADABLE_FORM = "The form cannot be read. Its Content-Type needs the boundary of its parts,"
            + " each part needs a name, and there may be at most 1000 parts. Let the HTTP client write the form and"
            + " this header.";

    static final String WHOLE_DOCUMENT =
            "The body is a whole document, as the API shows it. Send only the fields that change. The others stay as"
                    + " they are.";

    static final String EMPTY = "The request has no body. Send a JSON object.";

    private static final int LONGEST_TYPE = 60;
    private static final String NULL = "received null";

    private static final int MOST_FIELDS = 5;

    private BodyNotes() {}

    /** @param contentType what the request has in place of a JSON media type; null for none */
    static String noJson(@Nullable String contentType) {
        return contentType == null || contentType.isBlank()
                ? "The request has no Content-Type. Send Content-Type: application/json."
                : "The Content-Type is " + shortened(contentType.strip())
                        + ", which is not JSON. Send Content-Type: application/json.";
    }

    /** @param malformed what is wrong with the JSON */
    static String malformed(String malformed) {
        return "The body cannot be read as JSON. " + malformed;
    }

    /** @param json what the body is in place of an object */
    static String noObject(@Nullable Object json) {
        if (json instanceof String) {
            return "The body is a JSON text, not an object. If an object is inside of it, the client writes it as JSON"
                    + " twice: let it do so once.";
        }
        return "The body is " + (json instanceof List ? "a JSON array" : shortened(Json.write(json)))
                + ", not an object. Send only the object.";
    }

    /** One note for each field that is ignored, but has fields inside that the operation takes. */
    static List<String> wrapped(Map<?, ?> json, List<String> known) {
        List<String> notes = new ArrayList<>();
        json.forEach((name, value) -> {
            List<String> inside = value instanceof Map<?, ?> fields && !known.contains(name)
                    ? known.stream().filter(fields::containsKey).toList()
                    : List.of();
            if (!inside.isEmpty()) {
                notes.add("The field " + shortened(String.valueOf(name)) + " is ignored, with " + named(inside)
                        + " inside of it. Send only the fields, without " + shortened(String.valueOf(name)) + ".");
            }
        });
        return notes;
    }

    /** One note for each ignored field that belongs into an object of the body. */
    static List<String> misplaced(Map<?, ?> json, List<String> ignored, ObjectCodec<?> codec) {
        List<String> notes = new ArrayList<>();
        for (String field : ignored) {
            codec.parents(field).stream()
                    .filter(parent -> !(json.get(parent) instanceof Map<?, ?> inside && inside.containsKey(field)))
                    .findFirst()
                    .ifPresent(parent -> notes.add(
                            "The field " + field + " is ignored. Did you mean " + parent + "." + field + "?"));
        }
        return notes;
    }

    /** One note for each wrong field that a client sends if a variable is not set. */
    static List<String> unset(Map<?, ?> json, List<JsonFault> faults) {
        return faults.stream()
                .map(JsonFault::zodPath)
                .filter(field -> json.get(field) instanceof String text && UnsetValue.is(text))
                .map(field -> UnsetValue.note("body", String.valueOf(json.get(field)), field))
                .distinct()
                .toList();
    }

    /** One note for all fields that are null and must not be; none if there is no such field. */
    static List<String> nulls(List<JsonFault> faults) {
        List<String> fields = faults.stream()
                .filter(fault -> fault.zodMessage().endsWith(NULL))
                .map(JsonFault::zodPath)
                .toList();
        return fields.isEmpty()
                ? List.of()
                : List.of("The body has null for " + named(fields)
                        + ". If your mapper writes nulls, let it leave them out: Anam's reference does not allow null"
                        + " there. With Jackson, annotate the class with"
                        + " @JsonInclude(JsonInclude.Include.NON_NULL).");
    }

    private static String named(List<String> fields) {
        String first =
                fields.stream().limit(MOST_FIELDS).map(BodyNotes::shortened).collect(Collectors.joining(", "));
        return fields.size() > MOST_FIELDS ? first + " and " + (fields.size() - MOST_FIELDS) + " more fields" : first;
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cc}", " ");
        return plain.length() > LONGEST_TYPE ? plain.substring(0, LONGEST_TYPE) + "…" : plain;
    }
}
