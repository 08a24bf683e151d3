package dev.fakeanam.internal.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One part of a {@code multipart/form-data} body.
 *
 * @param name the field
 * @param fileName the name of the file; null for a part that is text
 * @param contentType the media type as it was sent; null if there was none
 * @param size how many bytes it has
 * @param text the content, read as UTF-8; empty for a file, which is not looked at ({@code A24})
 */
public record FormPart(
        String name, @Nullable String fileName, @Nullable String contentType, long size, String text) {

    /** {@return what journals show of it} */
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("fileName", fileName);
        json.put("contentType", contentType);
        json.put("size", size);
        return json;
    }
}
