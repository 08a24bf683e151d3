package dev.fakeanam.internal.json;

import dev.fakeanam.internal.json.ObjectField.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes the fields of an object in JSON Schema. */
final class ObjectSchema {
    private final Map<String, Object> components;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private final List<Object> parts = new ArrayList<>();

    /** @param components takes the schemas that have a name */
    ObjectSchema(Map<String, Object> components) {
        this.components = components;
    }

    ObjectSchema add(List<ObjectField> fields) {
        for (ObjectField field : fields) {
            if (field.presence() == Presence.INLINE) {
                addInline(field.codec());
            } else if (field.presence() == Presence.CONSTANT) {
                properties.put(field.name(), constant(field.value()));
                required.add(field.name());
            } else {
                properties.put(field.name(), field.codec().schema(components));
                if (field.presence() == Presence.REQUIRED) {
                    required.add(field.name());
                }
            }
        }
        return this;
    }

    private void addInline(JsonCodec<Object> codec) {
        if (codec instanceof ObjectCodec<?> object) {
            add(object.fields());
        } else {
            parts.add(((UnionCodec<?>) codec).describe(components));
        }
    }

    /** It needs its type. Without it, generators of clients make an object of it. */
    private static Map<String, Object> constant(@Nullable Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", value instanceof Boolean ? "boolean" : "string");
        schema.put("const", Objects.requireNonNull(value));
        return schema;
    }

    Map<String, Object> toJson() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (!parts.isEmpty()) {
            schema.put("allOf", parts);
        }
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }
}
