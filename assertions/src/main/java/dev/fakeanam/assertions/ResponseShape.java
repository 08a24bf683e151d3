package dev.fakeanam.assertions;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two responses have different shapes, and ignores their values. A shape is the status, media type, fields,
 * types and formats.
 */
final class ResponseShape {
    private static final Format STRING = new Format("a string", JsonCodec.text());
    private static final List<Format> FORMATS = List.of(
            new Format("a uuid", JsonCodec.uuid()),
            new Format("a date-time like \"2026-04-20T10:00:00.000Z\"", JsonCodec.dateTime()),
            STRING,
            new Format("an integer", JsonCodec.integer()),
            new Format("a number", JsonCodec.number()),
            new Format("a boolean", JsonCodec.bool()),
            new Format("an object", JsonCodec.mapOf(JsonCodec.any())),
            new Format("an array", JsonCodec.list(JsonCodec.any())));
    /** Documented to be a uuid in some places and another text in others. */
    private static final String ORGANIZATION_ID = "organizationId";

    private final List<String> differences = new ArrayList<>();

    private ResponseShape() {}

    private record Format(String words, JsonCodec<?> codec) {}

    /** {@return a line for each place that differs, in the order of the response that is expected} */
    static List<String> differences(AnamResponse was, AnamResponse expected) {
        ResponseShape shape = new ResponseShape();
        shape.compare("status", String.valueOf(was.status()), String.valueOf(expected.status()));
        shape.compare("Content-Type", mediaType(was), mediaType(expected));
        shape.compareBodies(was.body(), expected.body());
        return shape.differences;
    }

    private void compareBodies(String was, String expected) {
        int before = differences.size();
        compare("body", kind(was), kind(expected));
        if (differences.size() == before && kind(was).equals("JSON")) {
            compareValues(
                    "", Collections.singletonList(Json.parse(was)), Collections.singletonList(Json.parse(expected)));
        }
    }

    /** Compares all values at one path. A path inside an array has several values. */
    private void compareValues(String place, List<@Nullable Object> was, List<@Nullable Object> expected) {
        Set<String> wasFormats = formats(place, was);
        Set<String> expectedFormats = formats(place, expected);
        if (wasFormats.stream().noneMatch(expectedFormats::contains)) {
            compare(place.isEmpty() ? "body" : place, words(wasFormats), words(expectedFormats));
            return;
        }
        fields(was, expected).forEach(name -> compareField(place, name, was, expected));
        List<@Nullable Object> wasElements = elements(was);
        List<@Nullable Object> expectedElements = elements(expected);
        if (!wasElements.isEmpty() && !expectedElements.isEmpty()) {
            compareValues(place + "[]", wasElements, expectedElements);
        }
    }

    private void compareField(String place, String name, List<@Nullable Object> was, List<@Nullable Object> expected) {
        String field = place.isEmpty() ? name : place + "." + name;
        List<@Nullable Object> wasValues = members(was, name);
        List<@Nullable Object> expectedValues = members(expected, name);
        if (wasValues.isEmpty() && !maps(was).isEmpty()) {
            differences.add(field + ": expected " + words(formats(field, expectedValues)) + ", but was not there");
        } else if (expectedValues.isEmpty() && !maps(expected).isEmpty()) {
            differences.add(field + ": expected not to be there, but was " + words(formats(field, wasValues)));
        } else {
            compareValues(field, wasValues, expectedValues);
        }
    }

    private void compare(String what, String was, String expected) {
        if (!was.equals(expected)) {
            differences.add(what + ": expected " + expected + ", but was " + was);
        }
    }

    private static String mediaType(AnamResponse response) {
        return response.headers()
                .first("Content-Type")
                .map(type -> type.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    private static String kind(String body) {
        try {
            Json.parse(body);
            return "JSON";
        } catch (MalformedJsonException noJson) {
            return body.isEmpty() ? "empty" : "other than JSON";
        }
    }

    private static Set<String> formats(String place, List<@Nullable Object> values) {
        Set<String> formats = new LinkedHashSet<>();
        values.forEach(value -> formats.add(format(place, value)));
        return formats;
    }

    private static String format(String place, @Nullable Object value) {
        if (value instanceof String && place.endsWith(ORGANIZATION_ID)) {
            return STRING.words();
        }
        return FORMATS.stream()
                .filter(format -> Conformance.conforms(format.codec(), value))
                .map(Format::words)
                .findFirst()
                .orElse("null");
    }

    private static String words(Set<String> formats) {
        return String.join(" or ", formats);
    }

    private static Set<String> fields(List<@Nullable Object> was, List<@Nullable Object> expected) {
        Set<String> names = new LinkedHashSet<>();
        maps(expected).forEach(object -> object.keySet().forEach(name -> names.add(String.valueOf(name))));
        maps(was).forEach(object -> object.keySet().forEach(name -> names.add(String.valueOf(name))));
        return names;
    }

    private static List<Map<?, ?>> maps(List<@Nullable Object> values) {
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Map<?, ?> map) {
                maps.add(map);
            }
        }
        return maps;
    }

    private static List<@Nullable Object> members(List<@Nullable Object> objects, String name) {
        List<@Nullable Object> members = new ArrayList<>();
        for (Map<?, ?> object : maps(objects)) {
            if (object.containsKey(name)) {
                members.add(object.get(name));
            }
        }
        return members;
    }

    private static List<@Nullable Object> elements(List<@Nullable Object> arrays) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (Object value : arrays) {
            if (value instanceof List<?> array) {
                elements.addAll(array);
            }
        }
        return elements;
    }
}
