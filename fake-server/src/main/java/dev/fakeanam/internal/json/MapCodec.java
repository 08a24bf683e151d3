package dev.fakeanam.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object with fields of any names, and values of one kind. */
record MapCodec<E>(JsonCodec<E> value) implements JsonCodec<Map<String, E>> {
    @Override
    public @Nullable Map<String, E> read(@Nullable Object json, Reading reading) {
        if (!(json instanceof Map<?, ?> object)) {
            reading.refuse("invalid_type", Scalar.wrongType("object", json), json, expected());
            return null;
        }
        Map<String, E> fields = new LinkedHashMap<>();
        object.forEach((name, member) -> {
            int before = reading.faults().size();
            reading.enter(name);
            E read = value.read(member, reading);
            reading.leave();
            if (reading.faults().size() == before) {
                fields.put(String.valueOf(name), read);
            }
        });
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Object write(Map<String, E> fields) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        fields.forEach((name, member) -> object.put(name, value.write(member)));
        return object;
    }

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", value.schema(components));
        return schema;
    }

    @Override
    public Class<?> type() {
        return Map.class;
    }
}
