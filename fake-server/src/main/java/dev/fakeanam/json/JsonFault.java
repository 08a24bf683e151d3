package dev.fakeanam.json;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document. Immutable.
 *
 * @param path where: {@code organizations[1].name} for example; empty for the document itself
 * @param code the kind of fault, as Zod calls it
 * @param zodMessage what Zod says of it, as Anam's API does
 * @param message what we say of it: place, value, what is allowed
 */
public record JsonFault(String path, String code, String zodMessage, String message) {
    private static final int LONGEST_SHOWN = 80;

    static JsonFault wrong(String path, String code, String zodMessage, @Nullable Object value, String expected) {
        return new JsonFault(
                path,
                code,
                zodMessage,
                (path.isEmpty() ? "The document" : path) + " is " + shown(value) + ", but has to be " + expected + ".");
    }

    static JsonFault missing(String path, String field) {
        String whole = path.isEmpty() ? field : path + "." + field;
        return new JsonFault(
                whole,
                "invalid_type",
                "Required",
                (path.isEmpty() ? "The document" : path) + " has no field " + field + ". Add it.");
    }

    static JsonFault unknown(String path, String field, String document, Collection<String> known) {
        return new JsonFault(
                path.isEmpty() ? field : path + "." + field,
                "unrecognized_keys",
                "Unrecognized key(s) in object: '" + field + "'",
                (path.isEmpty() ? field : path + "." + field) + " is not a field of " + document + ". "
                        + (known.isEmpty() ? "It has none." : "Its fields are " + String.join(", ", known) + "."));
    }

    /**
     * @param value a value as {@link Json#parse} gives it
     * @return the value as messages show it: as JSON, and only its start where it is long
     */
    public static String shown(@Nullable Object value) {
        String text = Json.write(value);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
