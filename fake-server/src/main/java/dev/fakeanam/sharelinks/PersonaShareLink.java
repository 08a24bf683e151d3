package dev.fakeanam.sharelinks;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * A share link with the persona it opens, as {@code getShareLink} and {@code listShareLinks} return it.
 *
 * <p>In JSON, it is one flat object: the twelve fields of the {@link ShareLink}, then the three below.
 *
 * <p>Source: documented by Anam.
 *
 * @param shareLink the link itself
 * @param personaId the id of the persona that the link opens
 * @param personaName the name that the persona had when the link was issued
 * @param organizationId the id of the organization; a uuid or another text
 */
@Stable(since = "0.1.0")
public record PersonaShareLink(ShareLink shareLink, UUID personaId, String personaName, String organizationId) {

    /** Reads and writes a share link with its persona: the fields of both in one object. */
    public static final Codec<PersonaShareLink> CODEC = JsonCodec.of(PersonaShareLink.class)
            .inline(ShareLink.CODEC)
            .field("personaId", JsonCodec.uuid())
            .field("personaName", JsonCodec.text())
            .field("organizationId", JsonCodec.text())
            .build();

    /**
     * Reads a link from its JSON.
     *
     * @param json an object with at least the fifteen fields; others are ignored
     * @return the link
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static PersonaShareLink fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the link as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
