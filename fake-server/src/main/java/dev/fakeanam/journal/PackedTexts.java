package dev.fakeanam.journal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;

/**
 * Keeps a list of texts as one: a journal has thousands of these, and a short text that is an object of its own needs
 * ten times the memory of its characters. Immutable.
 */
final class PackedTexts extends AbstractList<String> implements RandomAccess {
    private static final PackedTexts NONE = new PackedTexts("", new int[0]);

    private final String joined;
    /** Where each text ends. */
    private final int[] ends;

    private PackedTexts(String joined, int[] ends) {
        this.joined = joined;
        this.ends = ends;
    }

    static PackedTexts of(Collection<String> texts) {
        if (texts instanceof PackedTexts packed) {
            return packed;
        }
        if (texts.isEmpty()) {
            return NONE;
        }
        StringBuilder joined = new StringBuilder();
        int[] ends = new int[texts.size()];
        int next = 0;
        for (String text : texts) {
            joined.append(text, 0, text.length());
            ends[next++] = joined.length();
        }
        return new PackedTexts(joined.toString(), ends);
    }

    @Override
    public String get(int index) {
        return joined.substring(start(index), ends[index]);
    }

    @Override
    public int size() {
        return ends.length;
    }

    /** Compares a text without regard to case, and without making a copy of it. */
    boolean isIgnoringCase(int index, String other) {
        int start = start(index);
        return ends[index] - start == other.length() && joined.regionMatches(true, start, other, 0, other.length());
    }

    /** {@return all texts, one after the other} */
    String joined() {
        return joined;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedTexts packed
                ? joined.equals(packed.joined) && Arrays.equals(ends, packed.ends)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
