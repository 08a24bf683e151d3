package dev.fakeanam.assertions;

import dev.fakeanam.json.Json;
import dev.fakeanam.model.ShareLink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two states of a share link, to be told in which fields they differ. Nothing is asserted before {@link #onlyIn}. */
public class ShareLinkDifference {
    private final ShareLinkAssert origin;
    private final Map<?, ?> before;
    private final Map<?, ?> after;

    ShareLinkDifference(ShareLinkAssert origin, ShareLink before, ShareLink after) {
        this.origin = origin;
        this.before = fields(before);
        this.after = fields(after);
    }

    /**
     * Asserts that these fields differ, each of them, and no other.
     *
     * @param expected the names of the fields, as in the API's JSON; none where nothing may differ
     * @return the assertions about the later state
     * @throws IllegalArgumentException if a share link has no field of that name
     */
    public ShareLinkAssert onlyIn(String... expected) {
        for (String field : expected) {
            if (!after.containsKey(field)) {
                throw new IllegalArgumentException(
                        "A share link has no field " + field + ". Name one or more of " + after.keySet() + ".");
            }
        }
        List<String> differing = after.keySet().stream()
                .map(String::valueOf)
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .toList();
        if (!new TreeSet<>(differing).equals(new TreeSet<>(List.of(expected)))) {
            origin.failBecause(after, before, message(List.of(expected), differing));
        }
        return origin;
    }

    private String message(List<String> expected, List<String> differing) {
        String wanted = expected.isEmpty() ? "not to differ" : "to differ only in " + String.join(", ", expected);
        String found = differing.isEmpty()
                ? "nothing differs."
                : "these fields differ:"
                        + differing.stream()
                                .map(field -> String.format(
                                        "\n  %s: %s → %s",
                                        field, Json.write(before.get(field)), Json.write(after.get(field))))
                                .collect(Collectors.joining());
        return String.format(
                "\nExpecting the share link %s %s from what it was before, but %s", after.get("id"), wanted, found);
    }

    private static Map<?, ?> fields(ShareLink link) {
        return (Map<?, ?>) Objects.requireNonNull(Json.parse(link.toJson()));
    }
}
