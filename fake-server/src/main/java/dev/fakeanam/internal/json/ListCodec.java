package dev.fakeanam.internal.json;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An array of values of one kind. */
record ListCodec<E>(JsonCodec<E> element) implements JsonCodec<List<E>> {
    @Override
    public @Nullable List<E> read(@Nullable Object json, Reading reading) {
        if (!(json instanceof List<?> array)) {
            reading.refuse("invalid_type", Scalar.wrongType("array", json), json, expected());
            return null;
        }
        List<E> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            int before = reading.faults().size();
            reading.enter(i);
            E read = element.read(array.get(i), reading);
            reading.leave();
            if (reading.faults().size() == before) {
                elements.add(read);
            }
        }
        return Collections.unmodifiableList(elements);
    }

    /** Each element is written when it is asked for, so a long list is never in memory as JSON. */
    @Override
    public Object write(List<E> elements) {
        return new AbstractList<@Nullable Object>() {
            @Override
            public @Nullable Object get(int index) {
                return element.write(elements.get(index));
            }

            @Override
            public int size() {
                return elements.size();
            }
        };
    }

    @Override
    public String expected() {
        return "an array";
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", element.schema(components));
        return schema;
    }

    @Override
    public Class<?> type() {
        return List.class;
    }
}
