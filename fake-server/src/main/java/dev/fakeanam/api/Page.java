package dev.fakeanam.api;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.PersonaShareLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page of share links, as {@code listShareLinks} answers with it: {@code {"data":[…],"meta":{…}}}.
 *
 * <p>Source: documented by Anam.
 *
 * @param data the links of this page, newest first
 * @param meta where the page stands in the whole list
 */
public record Page(List<PersonaShareLink> data, Pagination meta) {

    public Page {
        data = List.copyOf(data);
    }

    /**
     * Reads a page from its JSON.
     *
     * @param json an object with {@code data} and {@code meta}
     * @return the page
     * @throws MalformedJsonException if the text is no such document; the message names the field
     */
    public static Page fromJson(String json) {
        JsonFields fields = JsonFields.parse("Page", json);
        return new Page(
                fields.list("data", link -> PersonaShareLink.read(JsonFields.of("PersonaShareLink", link))),
                Pagination.read(JsonFields.of("Pagination", fields.value("meta"))));
    }

    /** {@return the page as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("data", data.stream().map(PersonaShareLink::fields).toList());
        fields.put("meta", meta.fields());
        return Json.write(fields);
    }
}
