package dev.fakeanam.json;

import dev.fakeanam.status.Experimental;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON that people write. Comments are allowed: {@code //} to the end of the line, and from {@code /*} to
 * {@code *}{@code /}. Two fields of the same name in one object are refused. Thread-safe.
 */
@Experimental(since = "0.1.0")
public final class CommentedJson {
    private static final JsonFactory FACTORY =
            Json.FACTORY.rebuild().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private CommentedJson() {}

    /**
     * A place in a text.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    public record Place(int line, int column) {}

    /**
     * Reads one JSON value.
     *
     * @param text the whole document
     * @return the value, as {@link Json#parse} gives it
     * @throws MalformedJsonException if the text is not exactly one JSON value; the message says where
     */
    public static @Nullable Object parse(String text) {
        return Json.read(FACTORY, text, parser -> Json.readValue(parser, true));
    }

    /**
     * Finds where values start, for a message about a fault. Reads the whole text again, so call it only if there is a
     * fault.
     *
     * @param text a document that {@link #parse} can read
     * @param wanted the path of each value: names of fields, and numbers of elements, from 0
     * @return the place of each value that the document has, by its path
     */
    public static Map<List<Object>, Place> places(String text, Collection<List<Object>> wanted) {
        Map<List<Object>, Place> places = new HashMap<>();
        Set<List<Object>> steps = new HashSet<>(wanted);
        return Json.read(FACTORY, text, parser -> {
            find(parser, new ArrayList<>(), steps, places);
            return places;
        });
    }

    private static void find(
            JsonParser parser, List<Object> at, Set<List<Object>> wanted, Map<List<Object>, Place> places) {
        if (wanted.contains(at)) {
            TokenStreamLocation start = parser.currentTokenLocation();
            places.put(List.copyOf(at), new Place(start.getLineNr(), start.getColumnNr()));
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                findIn(parser, name, at, wanted, places);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                findIn(parser, i, at, wanted, places);
            }
        }
    }

    private static void findIn(
            JsonParser parser,
            Object step,
            List<Object> at,
            Set<List<Object>> wanted,
            Map<List<Object>, Place> places) {
        at.add(step);
        find(parser, at, wanted, places);
        at.remove(at.size() - 1);
    }
}
