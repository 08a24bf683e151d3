package dev.fakeanam.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value, or null. */
record NullableCodec<T>(JsonCodec<T> value) implements JsonCodec<T> {
    @Override
    public @Nullable T read(@Nullable Object json, Reading reading) {
        if (json == null) {
            return null;
        }
        int before = reading.beginNullable();
        T read = value.read(json, reading);
        reading.endNullable(before);
        return read;
    }

    @Override
    public @Nullable Object write(@Nullable T written) {
        return written == null ? null : value.write(written);
    }

    @Override
    public String expected() {
        return value.expected() + " or null";
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        Map<String, Object> schema = new LinkedHashMap<>(value.schema(components));
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
            if (schema.get("enum") instanceof List<?> constants) {
                List<@Nullable Object> orNull = new ArrayList<>(constants);
                orNull.add(null);
                schema.put("enum", orNull);
            }
            return schema;
        }
        return schema.isEmpty() ? schema : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    @Override
    public Class<?> type() {
        return value.type();
    }
}
