package dev.fakeanam.internal.json;

import java.util.function.IntPredicate;

/** Escapes characters that are not printable, as JSON does, for terminals and logs. */
public final class PrintableText {
    private PrintableText() {}

    /** {@return the text with an escape for each character that is not printable} */
    public static String of(String text) {
        return escaped(text, PrintableText::isPrintable);
    }

    /** {@return the same for a text of several lines, which keeps its line breaks and tabs} */
    public static String ofLines(String text) {
        return escaped(text.replace("\r\n", "\n"), PrintableText::isPrintableOrBlank);
    }

    /** {@return whether a character is printable, or is a line break or a tab} */
    public static boolean isPrintableOrBlank(int codePoint) {
        return codePoint == '\n' || codePoint == '\t' || isPrintable(codePoint);
    }

    /** {@return the text with an escape for each code point that is not accepted} */
    public static String escaped(String text, IntPredicate accepted) {
        if (text.codePoints().allMatch(accepted)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            for (char unit : Character.toChars(codePoint)) {
                escaped.append(accepted.test(codePoint) ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
            }
        });
        return escaped.toString();
    }

    /**
     * Whether a character is printable: not a control or format character, not a line break, and not half of a
     * surrogate pair.
     */
    public static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
