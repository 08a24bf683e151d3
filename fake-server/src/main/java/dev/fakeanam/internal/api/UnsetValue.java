package dev.fakeanam.internal.api;

import java.util.regex.Pattern;

/** Recognizes what a program sends if a variable is not set or a template was not filled in. */
public final class UnsetValue {
    private static final Pattern FORM = Pattern.compile(
            "null|undefined|none|nil|nan|\\[object Object]|Optional\\.empty|process\\.env\\.\\w{1,60}"
                    + "|([$#]?\\{\\{?|<|%)[\\w.:-]{1,60}(}}?|>|%)|[:$][a-z]\\w{0,60}",
            Pattern.CASE_INSENSITIVE);

    private UnsetValue() {}

    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** @param where the part of the request that has it */
    public static String note(String where, String value, String name) {
        return "The " + where + " has " + value + " in place of its " + name
                + ". Set the variable from which the client takes it.";
    }
}
