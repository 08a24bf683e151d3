package dev.fakeanam.assertions;

import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a JSON value must be to be as documented. */
sealed interface Format {

    /**
     * Finds every way in which a value departs from the format.
     *
     * @param place where the value stands: {@code data[0].id} for one, empty for the whole body
     * @param value the value, as {@link Json} reads it
     * @param departures takes a line for each
     */
    void check(String place, @Nullable Object value, Consumer<String> departures);

    /** {@return what the value must be, in words} */
    String words();

    /** A string, a number, a boolean or null, or an array of strings. */
    record Simple(String words, Predicate<@Nullable Object> allows) implements Format {
        @Override
        public void check(String place, @Nullable Object value, Consumer<String> departures) {
            if (!allows.test(value)) {
                departures.accept(butWas(place, words, value));
            }
        }

        Simple orNull() {
            return new Simple(words + " or null", value -> value == null || allows.test(value));
        }
    }

    /** An array of values of one format. */
    record ArrayOf(Format element) implements Format {
        @Override
        public void check(String place, @Nullable Object value, Consumer<String> departures) {
            if (!(value instanceof List<?> elements)) {
                departures.accept(butWas(place, words(), value));
                return;
            }
            for (int i = 0; i < elements.size(); i++) {
                element.check(place + "[" + i + "]", elements.get(i), departures);
            }
        }

        @Override
        public String words() {
            return "an array";
        }
    }

    /** An object with these fields and no others, of which some may be missing. */
    record ObjectOf(Map<String, Format> fields, Set<String> optional) implements Format {
        @Override
        public void check(String place, @Nullable Object value, Consumer<String> departures) {
            if (!(value instanceof Map<?, ?> object)) {
                departures.accept(butWas(place, words(), value));
                return;
            }
            String prefix = place.isEmpty() ? "" : place + ".";
            fields.forEach((name, format) -> {
                if (object.containsKey(name)) {
                    format.check(prefix + name, object.get(name), departures);
                } else if (!optional.contains(name)) {
                    departures.accept(prefix + name + ": expected " + format.words() + ", but was not there");
                }
            });
            object.forEach((name, member) -> {
                if (!fields.containsKey(name)) {
                    departures.accept(prefix + name + ": expected not to be there, but was " + Json.write(member));
                }
            });
        }

        @Override
        public String words() {
            return "an object";
        }
    }

    private static String butWas(String place, String words, @Nullable Object value) {
        return (place.isEmpty() ? "body" : place) + ": expected " + words + ", but was " + Json.write(value);
    }
}
