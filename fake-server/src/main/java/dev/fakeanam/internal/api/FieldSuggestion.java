package dev.fakeanam.internal.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the field that a client probably meant when it sent one that the operation does not know. */
public final class FieldSuggestion {
    private static final int MOST_EDITS = 2;
    /** A note goes to terminals, so it has no odd characters and no long names. */
    private static final Pattern TELLABLE = Pattern.compile("[\\w .-]{1,60}");

    private static final Pattern SEPARATORS = Pattern.compile("[_ .-]");

    private FieldSuggestion() {}

    /**
     * Returns a note for each ignored field that is close to a known one. One that is known was meant, and was ignored
     * for another reason.
     *
     * @param ignored fields that a request sent and the operation does not know
     * @param known the fields that the operation knows
     */
    public static List<String> notes(List<String> ignored, List<String> known) {
        return ignored.stream()
                .filter(field -> !known.contains(field))
                .flatMap(
                        field -> find(field, known)
                                .map(meant -> "The field " + field + " is ignored. Did you mean " + meant + "?")
                                .stream())
                .toList();
    }

    /** Returns the known field that differs in case and separators only, or in at most two letters. */
    public static Optional<String> find(String field, List<String> known) {
        if (!TELLABLE.matcher(field).matches()) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> isClose(field, candidate))
                .min(Comparator.comparingInt(candidate -> edits(letters(field), letters(candidate))));
    }

    /** In a short name two other letters make another word, so half of the letters have to be the same. */
    private static boolean isClose(String field, String candidate) {
        String sent = letters(field);
        String meant = letters(candidate);
        int edits = edits(sent, meant);
        return edits <= MOST_EDITS && 2 * edits <= Math.min(sent.length(), meant.length());
    }

    private static String letters(String field) {
        return SEPARATORS.matcher(field).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The Levenshtein distance. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[to.length()];
    }
}
