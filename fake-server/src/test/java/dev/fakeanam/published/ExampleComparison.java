package dev.fakeanam.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a response has every field that an example has, with a value of the same type. For arrays, the first
 * elements are compared. There must be one if the example has objects. Fields that the document does not describe are
 * not compared.
 */
final class ExampleComparison {
    private final List<String> faults = new ArrayList<>();

    private ExampleComparison() {}

    static List<String> faults(Shape shape, @Nullable Object example, @Nullable Object actual) {
        ExampleComparison comparison = new ExampleComparison();
        comparison.compare("the response", shape, example, actual);
        return List.copyOf(comparison.faults);
    }

    private void compare(String place, Shape shape, @Nullable Object example, @Nullable Object actual) {
        if (example == null || actual == null) {
            if (example != actual && !shape.allowsNull()) {
                faults.add(place + " is " + type(example) + " in the example, but " + type(actual) + " here.");
            }
        } else if (!type(example).equals(type(actual))) {
            faults.add(place + " is " + type(example) + " in the example, but " + type(actual) + " here.");
        } else if (example instanceof Map<?, ?> object && !shape.isFreeObject()) {
            compareFields(place, shape, object, (Map<?, ?>) actual);
        } else if (example instanceof List<?> array && !array.isEmpty()) {
            compareFirst(place, shape, array, (List<?>) actual);
        }
    }

    private void compareFields(String place, Shape shape, Map<?, ?> example, Map<?, ?> actual) {
        example.forEach((name, value) -> {
            String its = place + "." + name;
            Shape field = shape.field(name.toString());
            if (!actual.containsKey(name)) {
                faults.add(its + " is missing.");
            } else {
                compare(its, field == null ? Shape.ANY : field, value, actual.get(name));
            }
        });
    }

    private void compareFirst(String place, Shape shape, List<?> example, List<?> actual) {
        if (actual.isEmpty() && !(example.get(0) instanceof Map)) {
            // Another document need not have plain texts, such as tags.
            return;
        }
        if (actual.isEmpty()) {
            faults.add(place + " has elements in the example, but is empty here.");
            return;
        }
        Shape items = shape.items() == null ? Shape.ANY : shape.items();
        compare(place + "[0]", items, example.get(0), actual.get(0));
    }

    private static String type(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof List<?>) {
            return "an array";
        }
        return value instanceof String ? "a string" : value instanceof Boolean ? "a boolean" : "a number";
    }
}
