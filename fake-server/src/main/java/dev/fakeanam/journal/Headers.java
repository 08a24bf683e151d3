package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HTTP header fields, in the order they were sent. Names are compared without regard to case. Immutable. */
@Stable(since = "0.1.0")
public final class Headers {
    /** No headers. */
    public static final Headers NONE = new Headers(PackedTexts.of(List.of()));

    /** Headers in JSON: an array of {@code {"name":…,"value":…}}, in which names may repeat. */
    public static final Codec<Headers> CODEC = JsonCodec.list(JsonCodec.of(Header.class)
                    .field("name", JsonCodec.text())
                    .field("value", JsonCodec.text())
                    .strict()
                    .build())
            .map(Headers.class, Headers::ofFields, Headers::fields);

    /** Names and values in turn. */
    private final PackedTexts namesAndValues;

    private record Header(String name, String value) {}

    private Headers(PackedTexts namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /**
     * Returns headers with these fields.
     *
     * @param namesAndValues names and values in turn
     * @return headers with these fields
     * @throws IllegalArgumentException if a name has no value
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Headers are given as names and values in turn, but the last name, "
                    + namesAndValues[namesAndValues.length - 1] + ", has no value.");
        }
        return new Headers(PackedTexts.of(List.of(namesAndValues)));
    }

    /**
     * Returns headers with these fields.
     *
     * @param headers names, each with its values in order
     * @return headers with these fields
     */
    public static Headers of(Map<String, ? extends Collection<String>> headers) {
        List<String> flat = new ArrayList<>();
        headers.forEach((name, values) -> values.forEach(value -> {
            flat.add(name);
            flat.add(value);
        }));
        return new Headers(PackedTexts.of(flat));
    }

    /**
     * Returns the first value of a header.
     *
     * @param name a header's name, in any case
     * @return the first value of that header, if it is there
     */
    public Optional<String> first(String name) {
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            if (namesAndValues.isIgnoringCase(i, name)) {
                return Optional.of(namesAndValues.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns all values of a header.
     *
     * @param name a header's name, in any case
     * @return all values of that header, in the order they were sent; empty if it is not there
     */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            if (namesAndValues.isIgnoringCase(i, name)) {
                values.add(namesAndValues.get(i + 1));
            }
        }
        return values;
    }

    /**
     * Returns these headers and others. The others replace headers of the same name.
     *
     * @param others further headers
     * @return the headers of both
     */
    public Headers and(Headers others) {
        if (namesAndValues.isEmpty() || others.namesAndValues.isEmpty()) {
            return others.namesAndValues.isEmpty() ? this : others;
        }
        List<String> flat = new ArrayList<>();
        forEach((name, value) -> {
            if (others.first(name).isEmpty()) {
                flat.add(name);
                flat.add(value);
            }
        });
        flat.addAll(others.namesAndValues);
        return new Headers(PackedTexts.of(flat));
    }

    /**
     * Visits each field in order; a header sent twice is visited twice.
     *
     * @param visitor takes a name, as it was sent, and a value
     */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            visitor.visit(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
    }

    /** Takes the header fields one by one. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one header field.
         *
         * @param name the field's name, as it was sent
         * @param value the field's value
         */
        void visit(String name, String value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && namesAndValues.equals(headers.namesAndValues);
    }

    @Override
    public int hashCode() {
        return namesAndValues.quickHash();
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
        List<String> flat = new ArrayList<>();
        fields.forEach(field -> {
            flat.add(field.name());
            flat.add(field.value());
        });
        return new Headers(PackedTexts.of(flat));
    }
}
