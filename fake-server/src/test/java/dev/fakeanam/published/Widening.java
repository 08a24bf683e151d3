package dev.fakeanam.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one shape of several: the narrowest without alternatives that has room for a value of each. */
final class Widening {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing((String bound) -> new BigDecimal(bound.substring(bound.indexOf(' ') + 1)));

    private Widening() {}

    /** {@return the shape without alternatives} */
    static Shape of(Shape shape) {
        if (shape.alternatives().isEmpty()) {
            return shape;
        }
        Shape widened = of(shape.alternatives());
        return shape.allowsNull() ? widened.orNull() : widened;
    }

    private static Shape of(List<Shape> alternatives) {
        List<Shape> shapes = alternatives.stream().map(Widening::of).toList();
        return new Shape(
                types(shapes),
                limits(shapes),
                fields(shapes),
                required(shapes),
                part(shapes, "array", Shape::items),
                part(shapes, "object", Shape::others),
                List.of());
    }

    private static Set<String> types(List<Shape> shapes) {
        Set<String> types = new TreeSet<>();
        shapes.forEach(shape -> types.addAll(shape.types()));
        return shapes.stream().anyMatch(shape -> shape.types().isEmpty()) ? Set.of() : types;
    }

    private static Map<String, String> limits(List<Shape> shapes) {
        Map<String, String> limits = new TreeMap<>();
        for (String limit : shapes.get(0).limits().keySet()) {
            List<String> values =
                    shapes.stream().map(shape -> shape.limits().get(limit)).toList();
            String wider = values.contains(null) ? null : wider(limit, values);
            if (wider != null) {
                limits.put(limit, wider);
            }
        }
        return limits;
    }

    private static @Nullable String wider(String limit, List<String> values) {
        if (limit.equals("enum")) {
            return values.stream()
                    .flatMap(value -> Arrays.stream(value.split(", ")))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        if (limit.startsWith("min")) {
            return values.stream().min(BY_NUMBER).orElseThrow();
        }
        if (limit.startsWith("max")) {
            return values.stream().max(BY_NUMBER).orElseThrow();
        }
        return values.stream().distinct().count() == 1 ? values.get(0) : null;
    }

    private static Map<String, Shape> fields(List<Shape> shapes) {
        Map<String, List<Shape>> found = new TreeMap<>();
        shapes.forEach(shape -> shape.fields()
                .forEach((name, field) ->
                        found.computeIfAbsent(name, first -> new ArrayList<>()).add(field)));
        Map<String, Shape> fields = new TreeMap<>();
        found.forEach((name, same) -> fields.put(name, of(same)));
        return fields;
    }

    private static Set<String> required(List<Shape> shapes) {
        Set<String> required = new TreeSet<>(shapes.get(0).required());
        shapes.forEach(shape -> required.retainAll(shape.required()));
        return required;
    }

    /** Returns the shape of the elements or of the other fields; null for any, if one of the shapes allows any. */
    private static @Nullable Shape part(List<Shape> shapes, String type, Function<Shape, @Nullable Shape> which) {
        List<Shape> having = shapes.stream()
                .filter(shape -> shape.types().isEmpty() || shape.types().contains(type))
                .toList();
        return having.isEmpty() || having.stream().anyMatch(shape -> which.apply(shape) == null)
                ? null
                : of(having.stream().<Shape>map(which).toList());
    }
}
