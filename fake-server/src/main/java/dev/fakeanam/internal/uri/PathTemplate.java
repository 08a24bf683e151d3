package dev.fakeanam.internal.uri;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path with names in braces for the segments that vary: {@code /v1/share-links/{id}}. Immutable. */
public final class PathTemplate {
    private final String text;
    private final String[] segments;

    private PathTemplate(String text) {
        this.text = text;
        this.segments = text.split("/", -1);
    }

    public static PathTemplate of(String text) {
        return new PathTemplate(text);
    }

    /** Whether a path has this form. A segment that varies is not empty. */
    public boolean matches(String path) {
        return match(path) != null;
    }

    /** The segments that vary, by their names; null if the path has another form. */
    public @Nullable Map<String, String> match(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != segments.length) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (isName(segments[i]) && !parts[i].isEmpty()) {
                values.put(segments[i].substring(1, segments[i].length() - 1), parts[i]);
            } else if (!segments[i].equals(parts[i])) {
                return null;
            }
        }
        return values;
    }

    /** Whether a segment of this name varies. */
    public boolean hasParameter(String name) {
        for (String segment : segments) {
            if (segment.equals("{" + name + "}")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
