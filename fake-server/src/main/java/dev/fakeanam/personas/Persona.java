package dev.fakeanam.personas;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.sharelinks.LinkedPersona;
import java.util.Objects;
import java.util.UUID;

/**
 * A persona that share links open. Of Anam's personas the fake knows what share links show of them. Immutable.
 *
 * @param id the id, {@code personaId} in the API
 * @param name the name, {@code personaName} in the API
 */
public record Persona(UUID id, String name) implements LinkedPersona {

    /** Reads and writes a persona: {@code {"id":…,"name":…}}. */
    public static final Codec<Persona> CODEC = JsonCodec.of(Persona.class)
            .field("id", JsonCodec.uuid())
            .field("name", JsonCodec.text())
            .build();

    public Persona {
        Objects.requireNonNull(id, "A persona has an id.");
        Objects.requireNonNull(name, "A persona has a name.");
    }
}
