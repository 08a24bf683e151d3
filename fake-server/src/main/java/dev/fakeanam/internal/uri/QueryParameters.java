package dev.fakeanam.internal.uri;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a query as forms encode them. */
public final class QueryParameters {
    private QueryParameters() {}

    /** The decoded values of a parameter, in their order; empty if it is not there. */
    public static List<String> all(@Nullable String query, String name) {
        if (query == null || query.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> decoded(parameter[0]).equals(name))
                .map(parameter -> parameter.length == 1 ? "" : decoded(parameter[1]))
                .toList();
    }

    /** {@return a text without its escapes} What cannot be decoded stays as it was sent. */
    public static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
