package dev.fakeanam.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON that people write: with comments ({@code //} to the end of the line, and those between {@code /*} and
 * {@code *}{@code /}), and without two fields of the same name in one object.
 */
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
     * Finds where values start. Reads the text again, so that a document without a fault pays nothing for its places.
     *
     * @param text a document that can be read
     * @param paths the paths of the values, as {@link JsonFault#path} has them
     * @return the place of each value that is there
     */
    public static Map<String, Place> places(String text, Collection<String> paths) {
        Map<String, Place> places = new HashMap<>();
        Set<String> wanted = new HashSet<>(paths);
        return Json.read(FACTORY, text, parser -> {
            find(parser, "", wanted, places);
            return places;
        });
    }

    private static void find(JsonParser parser, String path, Set<String> wanted, Map<String, Place> places) {
        if (wanted.contains(path)) {
            TokenStreamLocation at = parser.currentTokenLocation();
            places.put(path, new Place(at.getLineNr(), at.getColumnNr()));
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                find(parser, path.isEmpty() ? name : path + "." + name, wanted, places);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                find(parser, path + "[" + i + "]", wanted, places);
            }
        }
    }
}
