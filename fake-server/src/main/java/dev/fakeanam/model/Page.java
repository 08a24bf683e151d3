package dev.fakeanam.model;

import java.util.List;

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
        return Json.write(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("data");
            data.forEach(link -> link.write(json));
            json.writeEndArray();
            json.writeName("meta");
            meta.write(json);
            json.writeEndObject();
        });
    }
}
