package dev.fakeanam.assertions;

import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields in which two states of a share link differ. */
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

    static ChangedFields between(ShareLink before, ShareLink after) {
        return new ChangedFields(fields(before), fields(after));
    }

    /** Refuses names that no share link's field has: a misspelt one would never differ. */
    void requireKnown(String... fields) {
        for (String field : fields) {
            if (!after.containsKey(field)) {
                throw new IllegalArgumentException(
                        "A share link has no field " + field + ". Name one or more of " + after.keySet() + ".");
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

    private static Map<?, ?> fields(ShareLink link) {
        return (Map<?, ?>) Objects.requireNonNull(Json.parse(link.toJson()));
    }
}
