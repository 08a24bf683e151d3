package dev.fakeanam.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A string that has only certain characters. As with Zod, a string that is wrong in two ways has two faults.
 *
 * @param text the codec that does everything else
 * @param pattern matches strings of these characters, including the empty string
 */
record CharactersCodec(JsonCodec<String> text, Pattern pattern) implements JsonCodec<String> {
    @Override
    public @Nullable String read(@Nullable Object json, Reading reading) {
        String value = text.read(json, reading);
        if (json instanceof String string && !pattern.matcher(string).matches()) {
            reading.refuse("invalid_string", "Invalid", json, expected());
            return null;
        }
        return value;
    }

    @Override
    public @Nullable Object write(String value) {
        return text.write(value);
    }

    @Override
    public String expected() {
        return text.expected() + ", each of " + characters();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        Map<String, Object> schema = new LinkedHashMap<>(text.schema(components));
        schema.put("pattern", "^" + pattern + "$");
        return schema;
    }

    @Override
    public Class<?> type() {
        return text.type();
    }

    private String characters() {
        String all = pattern.toString();
        return all.substring(0, all.length() - 1);
    }
}
