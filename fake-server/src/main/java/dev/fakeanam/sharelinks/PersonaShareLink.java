package dev.fakeanam.sharelinks;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share link with the persona it opens, as {@code getShareLink} and {@code listShareLinks} answer with it.
 *
 * <p>In JSON it is one flat object: the twelve fields of the {@link ShareLink}, then the three below.
 *
 * <p>Source: documented by Anam.
 *
 * @param shareLink the link itself
 * @param personaId the id of the persona that the link opens
 * @param personaName the name of that persona
 * @param organizationId the id of the organization that both belong to; a uuid or a nanoid-style text
 */
public record PersonaShareLink(ShareLink shareLink, UUID personaId, String personaName, String organizationId) {

    /**
     * Reads a link from its JSON.
     *
     * @param json an object with at least the fifteen fields; others are ignored
     * @return the link
     * @throws MalformedJsonException if the text is no such document; the message names the field
     */
    public static PersonaShareLink fromJson(String json) {
        return read(JsonFields.parse("PersonaShareLink", json));
    }

    /** {@return the link as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return Json.write(fields());
    }

    public static PersonaShareLink read(JsonFields fields) {
        return new PersonaShareLink(
                ShareLink.read(fields),
                fields.uuid("personaId"),
                fields.string("personaName"),
                fields.string("organizationId"));
    }

    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = shareLink.fields();
        fields.put("personaId", personaId);
        fields.put("personaName", personaName);
        fields.put("organizationId", organizationId);
        return fields;
    }
}
