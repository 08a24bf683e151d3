package dev.fakeanam.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a schema means, in the words of JSON Schema or of OpenAPI 3.0. Ignores what differs in every document:
 * descriptions, defaults, examples, patterns and {@code not}.
 */
final class ShapeReader {
    /** The limit of an object that has no other fields. */
    static final String CLOSED = "additionalProperties";

    private static final List<String> NUMBERS =
            List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

    private final References references;
    /** The schemas that are being read. A schema that contains itself is not read again inside itself. */
    private final Set<String> open = new TreeSet<>();

    ShapeReader(References references) {
        this.references = references;
    }

    Shape read(@Nullable Object schema) {
        return schema instanceof Map<?, ?> object ? read(object) : Shape.ANY;
    }

    private Shape read(Map<?, ?> schema) {
        Shape shape = own(schema);
        if (schema.get("$ref") instanceof String reference) {
            shape = referred(reference).and(shape);
        }
        for (Object part : list(schema, "allOf")) {
            shape = shape.and(read(part));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.containsKey(choice)) {
                shape = shape.and(Shape.oneOf(
                        list(schema, choice).stream().map(this::read).toList()));
            }
        }
        return Boolean.TRUE.equals(schema.get("nullable")) ? shape.orNull() : shape;
    }

    private Shape referred(String reference) {
        if (!open.add(reference)) {
            return Shape.ANY;
        }
        Shape shape = read(references.find(reference));
        open.remove(reference);
        return shape;
    }

    private Shape own(Map<?, ?> schema) {
        Map<String, Shape> fields = new TreeMap<>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> fields.put(name.toString(), read(property)));
        }
        Set<String> required = new TreeSet<>();
        list(schema, "required").forEach(name -> required.add((String) name));
        Object others = schema.get("additionalProperties");
        return new Shape(
                types(schema),
                limits(schema),
                fields,
                required,
                schema.containsKey("items") ? read(schema.get("items")) : null,
                others instanceof Map<?, ?> limited && !limited.isEmpty() ? read(limited) : null,
                List.of());
    }

    private static Set<String> types(Map<?, ?> schema) {
        Set<String> types = new TreeSet<>();
        if (schema.get("type") instanceof String type) {
            types.add(type);
        }
        list(schema, "type").forEach(type -> types.add((String) type));
        return types;
    }

    private static Map<String, String> limits(Map<?, ?> schema) {
        Map<String, String> limits = new LinkedHashMap<>();
        if (schema.get("format") instanceof String format) {
            limits.put("format", format);
        }
        List<Object> values = new ArrayList<>(list(schema, "enum"));
        if (schema.containsKey("const")) {
            values.add(schema.get("const"));
        }
        if (!values.isEmpty()) {
            limits.put(
                    "enum",
                    values.stream()
                            .filter(Objects::nonNull)
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        bound(schema, limits, "minimum", "", "minimum");
        bound(schema, limits, "maximum", "", "maximum");
        bound(schema, limits, "exclusiveMinimum", "above ", "minimum");
        bound(schema, limits, "exclusiveMaximum", "below ", "maximum");
        NUMBERS.forEach(name -> bound(schema, limits, name, "", name));
        for (String name : List.of("additionalProperties", "unevaluatedProperties")) {
            if (Boolean.FALSE.equals(schema.get(name))) {
                limits.put(CLOSED, "false");
            }
        }
        return limits;
    }

    private static void bound(
            Map<?, ?> schema, Map<String, String> limits, String keyword, String prefix, String limit) {
        if (schema.get(keyword) instanceof Number number) {
            limits.put(
                    limit,
                    prefix
                            + new BigDecimal(number.toString())
                                    .stripTrailingZeros()
                                    .toPlainString());
        }
    }

    private static List<?> list(Map<?, ?> schema, String name) {
        return schema.get(name) instanceof List<?> list ? list : List.of();
    }
}
