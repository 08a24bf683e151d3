package dev.fakeanam.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that is right as at least one of several. It is kept as it is, with all of its fields. */
record AnyOfCodec(List<ObjectCodec<?>> variants) implements JsonCodec<Map<String, Object>> {
    @Override
    public @Nullable Map<String, Object> read(@Nullable Object json, Reading reading) {
        for (ObjectCodec<?> variant : variants) {
            Reading attempt = reading.isExact() ? Reading.exactly() : new Reading();
            variant.read(json, attempt);
            if (attempt.faults().isEmpty()) {
                return JsonCodec.object().read(json, reading);
            }
        }
        reading.refuse("invalid_union", "Invalid input", json, expected());
        return null;
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
