package dev.fakeanam.personas;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a test says to make a persona: {@code persona -> persona.name("Ada")}. What is left out is made up.
 *
 * <p>Not thread-safe; it is of use during the call that hands it out.
 */
public final class PersonaSpec {
    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<PersonaSpec> CODEC = JsonCodec.fields("PersonaSpec")
            .field("id", JsonCodec.uuid())
            .field("name", JsonCodec.text())
            .field("default", JsonCodec.bool())
            .strict()
            .build()
            .map(PersonaSpec.class, PersonaSpec::new, PersonaSpec::fields);

    private final Map<String, @Nullable Object> fields;

    private PersonaSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * @param id the id; by default one that derives from the organization's name
     * @return this
     */
    public PersonaSpec id(UUID id) {
        fields.put("id", id);
        return this;
    }

    /**
     * @param name the name; by default {@code Persona}
     * @return this
     */
    public PersonaSpec name(String name) {
        fields.put("name", name);
        return this;
    }

    /** {@return this, for the persona of share links that name none} */
    public PersonaSpec asDefault() {
        fields.put("default", true);
        return this;
    }

    private Map<String, @Nullable Object> fields() {
        return fields;
    }
}
