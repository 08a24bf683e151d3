package dev.fakeanam.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON value that knows where it stands in its text, for documents that people write. Unlike {@link Json}, it is read
 * with comments ({@code //} to the end of the line, and those between {@code /*} and {@code *}{@code /}), and two
 * fields of the same name in one object are refused. Immutable.
 *
 * @param value a {@link Map} from names to {@link LocatedJson}, a {@link List} of those, or what {@link Json#parse} has
 *     for strings, numbers, booleans and {@code null}
 * @param line the line where it starts, from 1
 * @param column the column where it starts, from 1
 */
public record LocatedJson(@Nullable Object value, int line, int column) {
    private static final JsonFactory FACTORY =
            Json.FACTORY.rebuild().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    /**
     * Reads one JSON value.
     *
     * @param text the whole document
     * @return the value
     * @throws MalformedJsonException if the text is not exactly one JSON value; the message says where
     */
    public static LocatedJson parse(String text) {
        return Json.read(FACTORY, text, LocatedJson::read);
    }

    /** {@return the same value without locations, as {@link Json#parse} has it} */
    public @Nullable Object plain() {
        if (value instanceof Map<?, ?> fields) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            fields.forEach((name, field) -> plain.put(name, plain(field)));
            return plain;
        }
        if (value instanceof List<?> elements) {
            List<@Nullable Object> plain = new ArrayList<>();
            elements.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        return value;
    }

    private static @Nullable Object plain(@Nullable Object part) {
        return part instanceof LocatedJson located ? located.plain() : part;
    }

    private static LocatedJson read(JsonParser parser) {
        TokenStreamLocation start = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        Object value = token == JsonToken.START_OBJECT
                ? readObject(parser)
                : token == JsonToken.START_ARRAY ? readArray(parser) : Json.readValue(parser, false);
        return new LocatedJson(value, start.getLineNr(), start.getColumnNr());
    }

    private static Map<String, LocatedJson> readObject(JsonParser parser) {
        Map<String, LocatedJson> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                throw new MalformedJsonException(
                        "An object has the field " + name + " for the second time" + Json.place(parser) + ".");
            }
            parser.nextToken();
            fields.put(name, read(parser));
        }
        return fields;
    }

    private static List<LocatedJson> readArray(JsonParser parser) {
        List<LocatedJson> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return elements;
    }
}
