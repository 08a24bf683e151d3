package dev.fakeanam.internal.json;

import dev.fakeanam.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the places in which two JSON values differ, so that people do not have to compare two documents. Values are
 * compared as {@link Json#areEqual} does.
 */
public final class JsonDifference {
    private final String whole;
    private final List<String> lines = new ArrayList<>();

    private JsonDifference(String whole) {
        this.whole = whole;
    }

    /**
     * Compares two values as {@link Json#parse} gives them.
     *
     * @param whole the name of the values if they differ as a whole: {@code body} for example
     * @param was the value that is there
     * @param expected the value that should be
     * @return a line for each place that differs, for example {@code usageLimit: expected 50, but was 40}. Expected
     *     places come first, in their order, then the others. Empty if both are the same
     */
    public static List<String> between(String whole, @Nullable Object was, @Nullable Object expected) {
        JsonDifference difference = new JsonDifference(whole);
        difference.compare("", was, expected);
        return List.copyOf(difference.lines);
    }

    private void compare(String place, @Nullable Object was, @Nullable Object expected) {
        if (was instanceof Map<?, ?> object && expected instanceof Map<?, ?> wanted) {
            compareFields(place, object, wanted);
        } else if (was instanceof List<?> array && expected instanceof List<?> wanted) {
            compareElements(place, array, wanted);
        } else if (!Json.areEqual(was, expected)) {
            add(place, "expected " + JsonFault.written(expected) + ", but was " + JsonFault.written(was));
        }
    }

    private void compareFields(String place, Map<?, ?> was, Map<?, ?> expected) {
        String prefix = place.isEmpty() ? "" : place + ".";
        expected.forEach((name, value) -> {
            if (was.containsKey(name)) {
                compare(prefix + name, was.get(name), value);
            } else {
                add(prefix + name, "expected " + JsonFault.written(value) + ", but was not there");
            }
        });
        was.forEach((name, value) -> {
            if (!expected.containsKey(name)) {
                add(prefix + name, "expected not to be there, but was " + JsonFault.written(value));
            }
        });
    }

    private void compareElements(String place, List<?> was, List<?> expected) {
        for (int i = 0; i < Math.max(was.size(), expected.size()); i++) {
            String element = place + "[" + i + "]";
            if (i >= was.size()) {
                add(element, "expected " + JsonFault.written(expected.get(i)) + ", but was not there");
            } else if (i >= expected.size()) {
                add(element, "expected not to be there, but was " + JsonFault.written(was.get(i)));
            } else {
                compare(element, was.get(i), expected.get(i));
            }
        }
    }

    private void add(String place, String difference) {
        lines.add((place.isEmpty() ? whole : place) + ": " + difference);
    }
}
