package dev.fakeanam.internal.api;

import java.util.Locale;
import java.util.regex.Pattern;

/** Decides whether one name is probably a misspelling of another. Case and separators do not matter. */
public final class Spelling {
    private static final int MOST_EDITS = 2;
    private static final Pattern SEPARATORS = Pattern.compile("[_ .-]");

    private Spelling() {}

    /** In a short name, two different letters make another word, so half of the letters must be the same. */
    public static boolean isClose(String name, String other) {
        int length = letters(name).length();
        int otherLength = letters(other).length();
        if (Math.abs(length - otherLength) > MOST_EDITS) {
            return false;
        }
        int edits = edits(name, other);
        return edits <= MOST_EDITS && 2 * edits <= Math.min(length, otherLength);
    }

    /** The Levenshtein distance. */
    public static int edits(String name, String other) {
        return levenshtein(letters(name), letters(other));
    }

    private static String letters(String name) {
        return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static int levenshtein(String from, String to) {
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
