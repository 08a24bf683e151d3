package dev.fakeanam.journal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;

/**
 * Keeps a list of texts in one string. A journal has thousands of such lists, and a short text needs ten times the
 * memory of its characters as an object of its own. Immutable.
 */
final class PackedTexts extends AbstractList<String> implements RandomAccess {
    private static final PackedTexts NONE = new PackedTexts("", new int[0]);
    private static final int LAST_OF_LATIN_1 = 0xFF;

    /** All texts, one after the other. It has only Latin-1 characters, because any other one would double its size. */
    private final String joined;
    /** The end of each text in {@link #joined}. It is complemented if each character of the text is stored as two. */
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
            ends[next++] = isLatin1(text) ? joined.append(text).length() : ~appendWide(joined, text);
        }
        return new PackedTexts(joined.toString(), ends);
    }

    private static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_LATIN_1) {
                return false;
            }
        }
        return true;
    }

    private static int appendWide(StringBuilder joined, String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            joined.append((char) (one >> Byte.SIZE)).append((char) (one & LAST_OF_LATIN_1));
        }
        return joined.length();
    }

    @Override
    public String get(int index) {
        int start = start(index);
        return ends[index] < 0 ? wide(start, ~ends[index]) : joined.substring(start, ends[index]);
    }

    private String wide(int start, int end) {
        char[] characters = new char[(end - start) / 2];
        for (int i = 0; i < characters.length; i++) {
            int at = start + 2 * i;
            characters[i] = (char) (joined.charAt(at) << Byte.SIZE | joined.charAt(at + 1));
        }
        return new String(characters);
    }

    private int start(int index) {
        return index == 0 ? 0 : Math.max(ends[index - 1], ~ends[index - 1]);
    }

    @Override
    public int size() {
        return ends.length;
    }

    /** Compares a text without regard to case, usually without copying it. */
    boolean isIgnoringCase(int index, String other) {
        if (ends[index] < 0) {
            return get(index).equalsIgnoreCase(other);
        }
        int start = start(index);
        return ends[index] - start == other.length() && joined.regionMatches(true, start, other, 0, other.length());
    }

    /** {@return a hash code that is faster to compute than {@link #hashCode}} */
    int quickHash() {
        return joined.hashCode();
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
