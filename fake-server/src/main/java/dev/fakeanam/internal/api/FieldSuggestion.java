package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.internal.json.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the field that a client probably meant when it sent one that the operation does not know. */
public final class FieldSuggestion {
    /** Notes are shown on terminals, so names with special characters and long names are left out. */
    private static final Pattern TELLABLE = Pattern.compile("[\\w .-]{1,60}");

    private static final int LONGEST_PATH = 120;
    private static final int MOST_NOTES = 5;

    private FieldSuggestion() {}

    /**
     * Returns a note for each ignored field with a name that is close to a known one, at any depth, and at most five
     * notes. A field with a known name was ignored for another reason.
     *
     * @param ignored fields that a request sent and the operation does not know
     */
    static List<String> notes(List<Reading.Ignored> ignored) {
        return ignored.stream()
                .filter(field -> field.path().length() <= LONGEST_PATH)
                .filter(field -> !field.known().contains(field.name()))
                .flatMap(field -> find(field.name(), field.known())
                        .map(meant -> "The field " + field.path() + " is ignored. Did you mean " + parent(field) + meant
                                + "?")
                        .stream())
                .limit(MOST_NOTES)
                .toList();
    }

    /** Returns the known field that differs in case and separators only, or in at most two letters. */
    public static Optional<String> find(String field, List<String> known) {
        return TELLABLE.matcher(field).matches() ? Spelling.nearest(field, known) : Optional.empty();
    }

    /** The path without the name, with the dot between them. */
    private static String parent(Reading.Ignored field) {
        return field.path().substring(0, field.path().length() - field.name().length());
    }
}
