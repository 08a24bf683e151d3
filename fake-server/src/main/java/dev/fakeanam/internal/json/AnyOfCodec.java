package dev.fakeanam.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that matches at least one of several codecs. It keeps all of its fields.
 *
 * <p>If it matches one, a field that only the others have is a fault. A field that none of them has is ignored.
 */
record AnyOfCodec(List<ObjectCodec<?>> variants) implements JsonCodec<Map<String, Object>> {
    @Override
    public @Nullable Map<String, Object> read(@Nullable Object json, Reading reading) {
        if (!(json instanceof Map<?, ?> object)) {
            reading.refuse("invalid_type", Scalar.wrongType("object", json), json, expected());
            return null;
        }
        List<String> known = names();
        for (ObjectCodec<?> variant : variants) {
            Reading attempt = reading.attempt();
            variant.read(object, attempt);
            if (attempt.faults().isEmpty() && !hasFieldOfOthers(object, variant, known)) {
                reading.accept(attempt);
                return JsonCodec.object().read(object, reading);
            }
        }
        reading.refuse("invalid_union", "Invalid input", json, expected());
        return null;
    }

    private List<String> names() {
        return variants.stream()
                .flatMap(variant -> variant.names().stream())
                .distinct()
                .toList();
    }

    private static boolean hasFieldOfOthers(Map<?, ?> object, ObjectCodec<?> variant, List<String> known) {
        return object.keySet().stream()
                .map(String::valueOf)
                .anyMatch(field -> known.contains(field) && !variant.names().contains(field));
    }

    @Override
    public Object write(Map<String, Object> value) {
        return value;
    }

    @Override
    public String expected() {
        return "an object like one of these: "
                + String.join("; ", variants.stream().map(ObjectCodec::name).toList());
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        List<Object> schemas = new ArrayList<>();
        variants.forEach(variant -> schemas.add(variant.schema(components)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("anyOf", schemas);
        return schema;
    }

    @Override
    public Class<?> type() {
        return Map.class;
    }
}
