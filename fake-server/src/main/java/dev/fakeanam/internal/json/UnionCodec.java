package dev.fakeanam.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of several records, which differ in their first field: in its value if that is a constant, otherwise in its
 * presence.
 *
 * @param <T> what the records have in common
 */
public final class UnionCodec<T> implements JsonCodec<T> {
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
    @SuppressWarnings("varargs")
    public static <T> UnionCodec<T> of(Class<T> type, ObjectCodec<? extends T>... variants) {
        return new UnionCodec<>(type.getSimpleName(), type, List.of(variants), null);
    }

    /**
     * @param value the default, for an object without the first field of a variant
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
        ObjectCodec<? extends T> variant = choose(object);
        return variant == null ? withoutVariant(object, reading) : variant.read(object, reading);
    }

    /** Reads a value that shares its object with other fields. */
    @Nullable
    T readInline(Map<?, ?> object, Reading reading) {
        int before = reading.faults().size();
        ObjectCodec<? extends T> variant = choose(object);
        if (variant == null) {
            return withoutVariant(object, reading);
        }
        T value = variant.readFields(object, reading);
        variant.refuse(names(), object, reading);
        return reading.faults().size() > before ? null : value;
    }

    /**
     * Chooses the variant for an object, so that a message can name the missing field. This is the variant with a first
     * field that the object has, or else the only one that shares a field with the object.
     */
    private @Nullable ObjectCodec<? extends T> choose(Map<?, ?> object) {
        List<ObjectCodec<? extends T>> meant =
                variants.stream().filter(variant -> variant.isMeant(object)).toList();
        if (meant.isEmpty() && !isByValue()) {
            meant = variants.stream()
                    .filter(variant -> variant.names().stream().anyMatch(object::containsKey))
                    .toList();
        }
        return meant.size() == 1 ? meant.get(0) : null;
    }

    private @Nullable T withoutVariant(Map<?, ?> object, Reading reading) {
        boolean hasNone = variants.stream().noneMatch(variant -> variant.isMeant(object));
        if (hasNone && otherwise != null) {
            return otherwise;
        }
        String mark = variants.get(0).mark().getKey();
        if (isByValue() && object.containsKey(mark)) {
            reading.enter(mark);
            reading.refuse(
                    "invalid_union_discriminator", "Invalid discriminator value", object.get(mark), expectedMark());
            reading.leave();
        } else if (isByValue()) {
            reading.add(JsonFault.missing(reading.steps(), mark));
        } else {
            reading.refuse("invalid_union", "Invalid input", object, expected());
        }
        return null;
    }

    private boolean isByValue() {
        return !variants.get(0).mark().getValue().isEmpty();
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
        return isByValue()
                ? "an object in which " + variants.get(0).mark().getKey() + " is " + expectedMark()
                : "an object with " + (otherwise == null ? "exactly" : "at most") + " one of the fields "
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
        return oneOf(variants.stream()
                .map(variant -> (Object) variant.schema(components))
                .toList());
    }

    /** The schema of a value that shares its object with other fields. */
    Map<String, Object> describe(Map<String, Object> components) {
        return oneOf(variants.stream()
                .map(variant -> (Object) variant.describe(components))
                .toList());
    }

    private Map<String, Object> oneOf(List<Object> schemas) {
        List<Object> choices = new ArrayList<>(schemas);
        if (otherwise != null) {
            List<Object> marks = variants.stream()
                    .map(variant ->
                            (Object) Map.of("required", List.of(variant.mark().getKey())))
                    .toList();
            choices.add(Map.of("not", Map.of("anyOf", marks)));
        }
        return Map.of("oneOf", choices);
    }

    @Override
    public Class<?> type() {
        return type;
    }
}
