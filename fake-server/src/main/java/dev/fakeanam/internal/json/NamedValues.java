package dev.fakeanam.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JSON array of {@code {"name":…,"value":…}}, in which names may repeat, as those of headers do. */
public final class NamedValues {
    private NamedValues() {}

    /**
     * @param all visits each name with its value, in order
     * @return the array
     */
    public static List<Map<String, @Nullable Object>> write(Consumer<BiConsumer<String, String>> all) {
        List<Map<String, @Nullable Object>> array = new ArrayList<>();
        all.accept((name, value) -> {
            Map<String, @Nullable Object> element = new LinkedHashMap<>();
            element.put("name", name);
            element.put("value", value);
            array.add(element);
        });
        return array;
    }

    /**
     * @param elements the array's elements, each with a name and a value
     * @return names and values in turn
     */
    public static String[] read(List<JsonFields> elements) {
        List<String> flat = new ArrayList<>();
        elements.forEach(element -> {
            flat.add(element.string("name"));
            flat.add(element.string("value"));
        });
        return flat.toArray(String[]::new);
    }
}
