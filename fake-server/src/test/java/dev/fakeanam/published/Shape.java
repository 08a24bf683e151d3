package dev.fakeanam.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a schema means, without the ways to word it: no references, no {@code allOf}, no {@code nullable}.
 *
 * @param types the types of JSON that a value may have, {@code null} among them; empty for any. With alternatives, no
 *     other than {@code null}
 * @param limits the other limits of a value, by their names in JSON Schema
 * @param fields the fields of an object
 * @param required the fields that an object has to have
 * @param items the elements of an array
 * @param others the fields of an object that have no name in the schema; null for any
 * @param alternatives the shapes that a value may have; none or at least two
 */
record Shape(
        Set<String> types,
        Map<String, String> limits,
        Map<String, Shape> fields,
        Set<String> required,
        @Nullable Shape items,
        @Nullable Shape others,
        List<Shape> alternatives) {

    static final String NULL = "null";
    static final Shape ANY = new Shape(Set.of(), Map.of(), Map.of(), Set.of(), null, null, List.of());

    /** A shape that is one of these. */
    static Shape oneOf(List<Shape> shapes) {
        Set<Shape> distinct = new LinkedHashSet<>();
        boolean orNull = false;
        for (Shape shape : shapes) {
            orNull |= shape.types.contains(NULL);
            if (!shape.types.equals(Set.of(NULL))) {
                distinct.addAll(shape.alternatives.isEmpty() ? List.of(shape.withoutNull()) : shape.alternatives);
            }
        }
        Shape result = distinct.size() == 1
                ? distinct.iterator().next()
                : new Shape(Set.of(), Map.of(), Map.of(), Set.of(), null, null, List.copyOf(distinct));
        return orNull ? result.orNull() : result;
    }

    /** Whether it is an object that may have any fields. */
    boolean isFreeObject() {
        return types.contains("object")
                && fields.isEmpty()
                && others == null
                && !limits.containsKey(ShapeReader.CLOSED);
    }

    boolean allowsNull() {
        return types.contains(NULL) || types.isEmpty() && alternatives.isEmpty();
    }

    /** The same, or null. */
    Shape orNull() {
        if (allowsNull()) {
            return this;
        }
        Set<String> more = new TreeSet<>(types);
        more.add(NULL);
        return new Shape(more, limits, fields, required, items, others, alternatives);
    }

    /** A value that is of this shape and of another one. */
    Shape and(Shape other) {
        if (!alternatives.isEmpty() || !other.alternatives.isEmpty()) {
            Shape either = oneOf(choices().stream()
                    .flatMap(choice -> other.choices().stream().map(choice::and))
                    .toList());
            return allowsNull() && other.allowsNull() ? either.orNull() : either;
        }
        Map<String, String> allLimits = new TreeMap<>(limits);
        allLimits.putAll(other.limits);
        Map<String, Shape> allFields = new TreeMap<>(fields);
        other.fields.forEach((name, shape) -> allFields.merge(name, shape, Shape::and));
        Set<String> allRequired = new TreeSet<>(required);
        allRequired.addAll(other.required);
        return new Shape(
                common(types, other.types),
                allLimits,
                allFields,
                allRequired,
                both(items, other.items),
                both(others, other.others),
                List.of());
    }

    /** The shape of a field, wherever it may have one. */
    @Nullable
    Shape field(String name) {
        List<Shape> found = new ArrayList<>();
        Stream.concat(Stream.of(this), alternatives.stream())
                .filter(shape -> shape.fields.containsKey(name))
                .forEach(shape -> found.add(shape.fields.get(name)));
        return found.isEmpty() ? null : oneOf(found);
    }

    private List<Shape> choices() {
        return alternatives.isEmpty() ? List.of(this) : alternatives;
    }

    private Shape withoutNull() {
        Set<String> fewer = new TreeSet<>(types);
        fewer.remove(NULL);
        return new Shape(fewer, limits, fields, required, items, others, alternatives);
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static @Nullable Shape both(@Nullable Shape one, @Nullable Shape other) {
        return one == null || other == null ? one == null ? other : one : one.and(other);
    }
}
