package dev.fakeanam.internal.json;

import java.util.List;
import java.util.regex.Pattern;

/** Texts in place of JSON values, as queries and forms have them. */
public final class Texts {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private Texts() {}

    /**
     * @param texts all values of one name, at least one
     * @param wanted the Java type of the value
     * @return the value of the first text; if a list is wanted, all texts, each split at commas
     */
    static Object value(List<String> texts, Class<?> wanted) {
        return wanted == List.class ? List.of(String.join(",", texts).split(",")) : value(texts.get(0), wanted);
    }

    /**
     * @param text a text in place of a JSON value
     * @param wanted the Java type of the value
     * @return the number or the boolean in the text, if that is wanted; otherwise the text
     */
    public static Object value(String text, Class<?> wanted) {
        if (Number.class.isAssignableFrom(wanted) && NUMBER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        return wanted == Boolean.class && (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : text;
    }
}
