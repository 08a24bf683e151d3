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

    /** {@return whether a terminal just shows a character, or breaks the line, or leaves a gap} */
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
     * Whether a terminal just shows a character. It must not be a control or format character, a line break, or half of
     * a surrogate pair.
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
