package dev.fakeanam.assertions;

import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields in which two states of a document differ. */
final class ChangedFields {
    private final Map<?, ?> before;
    private final Map<?, ?> after;
    private final List<?> names;

    private ChangedFields(Map<?, ?> before, Map<?, ?> after) {
        this.before = before;
        this.after = after;
        this.names = after.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .toList();
    }

    static <T> ChangedFields between(Codec<T> codec, T before, T after) {
        return new ChangedFields(fields(codec.print(before)), fields(codec.print(after)));
    }

    /** Refuses names that no field of the document has: a misspelled one would never differ. */
    void requireKnown(String kind, String... fields) {
        for (String field : fields) {
            if (!after.containsKey(field)) {
                throw new IllegalArgumentException(
                        "A " + kind + " has no field " + field + ". Name one or more of " + after.keySet() + ".");
            }
        }
    }

    boolean areExactly(String... fields) {
        return Set.copyOf(names).equals(Set.copyOf(List.of(fields)));
    }

    /** {@return the end of a sentence: which fields differ, each with both values} */
    @Override
    public String toString() {
        return names.isEmpty()
                ? "nothing differs."
                : names.stream()
                        .map(field -> "\n  " + field + ": " + Json.write(before.get(field)) + " → "
                                + Json.write(after.get(field)))
                        .collect(Collectors.joining("", "these fields differ:", ""));
    }

    private static Map<?, ?> fields(String json) {
        return (Map<?, ?>) Objects.requireNonNull(Json.parse(json));
    }
}
