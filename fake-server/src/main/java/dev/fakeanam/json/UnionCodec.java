package dev.fakeanam.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of several records, told apart by their first field: by its value where that is a constant, else by its presence.
 *
 * @param <T> what the records have in common
 */
public final class UnionCodec<T> implements Codec<T> {
    private final String name;
    private final Class<T> type;
    private final List<ObjectCodec<? extends T>> variants;
    private final @Nullable T otherwise;

    private UnionCodec(String name, Class<T> type, List<ObjectCodec<? extends T>> variants, @Nullable T otherwise) {
        this.name = name;
        this.type = type;
        this.variants = variants;
        this.otherwise = otherwise;
    }

    /**
     * @param type what the records have in common
     * @param variants the records
     * @param <T> what the records have in common
     * @return a codec for any of them
     */
    @SafeVarargs
    public static <T> UnionCodec<T> of(Class<T> type, ObjectCodec<? extends T>... variants) {
        return new UnionCodec<>(type.getSimpleName(), type, List.of(variants), null);
    }

    /**
     * @param value what is meant where the object has the first field of none of the variants
     * @return the same codec with this default
     */
    public UnionCodec<T> otherwise(T value) {
        return new UnionCodec<>(name, type, variants, value);
    }

    List<String> names() {
        return variants.stream()
                .flatMap(variant -> variant.names().stream())
                .distinct()
                .toList();
    }

    @Override
    public @Nullable T read(@Nullable Object json, Reading reading) {
        if (!(json instanceof Map<?, ?> object)) {
            reading.refuse("invalid_type", Scalar.wrongType("object", json), json, expected());
            return null;
        }
        List<ObjectCodec<? extends T>> meant =
                variants.stream().filter(variant -> variant.isMeant(object)).toList();
        if (meant.size() == 1) {
            return meant.get(0).read(object, reading);
        }
        if (meant.isEmpty() && otherwise != null) {
            return otherwise;
        }
        String mark = variants.get(0).mark().getKey();
        boolean byValue = !variants.get(0).mark().getValue().isEmpty();
        if (byValue && object.containsKey(mark)) {
            reading.enter(mark);
            reading.refuse(
                    "invalid_union_discriminator", "Invalid discriminator value", object.get(mark), expectedMark());
            reading.leave();
        } else if (byValue) {
            reading.add(JsonFault.missing(reading.path(), mark));
        } else {
            reading.refuse("invalid_union", "Invalid input", json, expected());
        }
        return null;
    }

    @Override
    public @Nullable Object write(T value) {
        for (ObjectCodec<? extends T> variant : variants) {
            if (variant.type().isInstance(value)) {
                return write(variant, value);
            }
        }
        return new LinkedHashMap<String, Object>();
    }

    @SuppressWarnings("unchecked")
    private static <V> Object write(ObjectCodec<V> variant, Object value) {
        return variant.write((V) value);
    }

    @Override
    public String expected() {
        boolean byValue = !variants.get(0).mark().getValue().isEmpty();
        return byValue
                ? "an object whose " + variants.get(0).mark().getKey() + " is " + expectedMark()
                : "an object with exactly one of the fields "
                        + variants.stream()
                                .map(variant -> variant.mark().getKey())
                                .collect(Collectors.joining(", "));
    }

    private String expectedMark() {
        return variants.stream()
                .map(variant -> variant.mark().getValue())
                .collect(Collectors.joining(", ", "one of ", ""));
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        List<Object> schemas = new ArrayList<>();
        variants.forEach(variant -> schemas.add(variant.schema(components)));
        return Map.of(otherwise == null ? "oneOf" : "anyOf", schemas);
    }

    @Override
    public Class<?> type() {
        return type;
    }
}
