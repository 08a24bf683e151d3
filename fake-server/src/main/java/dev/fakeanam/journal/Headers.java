package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HTTP header fields, in the order they were sent. Names are compared without regard to case. Immutable. */
public final class Headers {
    /** No headers. */
    public static final Headers NONE = new Headers(new String[0]);

    /** Headers in JSON: an array of {@code {"name":…,"value":…}}, in which names may repeat. */
    public static final Codec<Headers> CODEC = JsonCodec.list(JsonCodec.of(Header.class)
                    .field("name", JsonCodec.text())
                    .field("value", JsonCodec.text())
                    .strict()
                    .build())
            .map(Headers.class, Headers::ofFields, Headers::fields);

    /** Names and values in turn: a journal keeps thousands of these, and a map each would be most of its size. */
    private final String[] namesAndValues;

    private record Header(String name, String value) {}

    private Headers(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /**
     * @param namesAndValues names and values in turn
     * @return headers with these fields
     * @throws IllegalArgumentException if a name has no value
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Headers are given as names and values in turn, but the last name, "
                    + namesAndValues[namesAndValues.length - 1] + ", has no value.");
        }
        return new Headers(namesAndValues.clone());
    }

    /**
     * @param headers names, each with its values in order
     * @return headers with these fields
     */
    public static Headers of(Map<String, ? extends Collection<String>> headers) {
        List<String> flat = new ArrayList<>();
        headers.forEach((name, values) -> values.forEach(value -> {
            flat.add(name);
            flat.add(value);
        }));
        return new Headers(flat.toArray(String[]::new));
    }

    /**
     * @param name a header's name, in any case
     * @return the first value of that header, if it is there
     */
    public Optional<String> first(String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                return Optional.of(namesAndValues[i + 1]);
            }
        }
        return Optional.empty();
    }

    /**
     * @param name a header's name, in any case
     * @return all values of that header, in the order they were sent; empty where it is not there
     */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        forEach((sent, value) -> {
            if (sent.equalsIgnoreCase(name)) {
                values.add(value);
            }
        });
        return values;
    }

    /**
     * @param others further headers
     * @return these headers but for those that the others name too, then the others
     */
    public Headers and(Headers others) {
        if (namesAndValues.length == 0 || others.namesAndValues.length == 0) {
            return others.namesAndValues.length == 0 ? this : others;
        }
        List<String> flat = new ArrayList<>();
        forEach((name, value) -> {
            if (others.first(name).isEmpty()) {
                flat.add(name);
                flat.add(value);
            }
        });
        others.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return new Headers(flat.toArray(String[]::new));
    }

    /**
     * Visits each field in order; a header sent twice is visited twice.
     *
     * @param visitor takes a name, as it was sent, and a value
     */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            visitor.visit(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /** Takes the header fields one by one. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param name the field's name, as it was sent
         * @param value the field's value
         */
        void visit(String name, String value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && Arrays.equals(namesAndValues, headers.namesAndValues);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(namesAndValues);
    }

    /** {@return all fields, {@code name: value} joined by {@code ", "}} */
    @Override
    public String toString() {
        List<String> fields = new ArrayList<>();
        forEach((name, value) -> fields.add(name + ": " + value));
        return String.join(", ", fields);
    }

    private List<Header> fields() {
        List<Header> fields = new ArrayList<>();
        forEach((name, value) -> fields.add(new Header(name, value)));
        return fields;
    }

    private static Headers ofFields(List<Header> fields) {
        String[] flat = new String[2 * fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            flat[2 * i] = fields.get(i).name();
            flat[2 * i + 1] = fields.get(i).value();
        }
        return new Headers(flat);
    }
}
