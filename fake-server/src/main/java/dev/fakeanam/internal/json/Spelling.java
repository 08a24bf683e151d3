package dev.fakeanam.internal.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether one name is probably a misspelling of another. Case and separators do not matter. */
public final class Spelling {
    private static final int MOST_EDITS = 2;
    private static final int SHORTEST_STEM = 4;
    private static final Pattern SEPARATORS = Pattern.compile("[_ .-]");
    private static final Pattern WORDS = Pattern.compile("[_ .-]|(?<=[a-z0-9])(?=[A-Z])");

    private Spelling() {}

    /** Whether the names differ in few letters, or have the same words in other forms or another order. */
    public static boolean isClose(String name, String other) {
        return hasFewEdits(name, other) || hasSameWords(words(name), words(other));
    }

    /**
     * @param name a name that is wrong
     * @param known the right names
     * @return the closest one that the wrong name is close to
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isClose(name, candidate))
                .min(Comparator.comparingInt(candidate -> edits(name, candidate)));
    }

    /** In a short name, two different letters make another word, so half of the letters must be the same. */
    private static boolean hasFewEdits(String name, String other) {
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

    private static boolean hasSameWords(List<String> words, List<String> others) {
        boolean same = !words.isEmpty() && words.size() == others.size();
        for (int i = 0; same && i < words.size(); i++) {
            same = hasSameStem(words.get(i), others.get(i));
        }
        return same;
    }

    /** Whether the first half of both words is the same: {@code expiry} and {@code expiration} for example. */
    private static boolean hasSameStem(String word, String other) {
        int stem = 0;
        while (stem < Math.min(word.length(), other.length()) && word.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        return word.equals(other) || stem >= SHORTEST_STEM && 2 * stem >= Math.max(word.length(), other.length());
    }

    /** The words of a name in alphabetical order, without words of one or two letters. */
    private static List<String> words(String name) {
        return WORDS.splitAsStream(name)
                .filter(word -> word.length() > 2)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** The name without case and separators: {@code usage_limit} and {@code UsageLimit} have the same letters. */
    public static String letters(String name) {
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
