package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Specs;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSpec;
import dev.fakeanam.personas.Personas;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The personas of one organization. */
record PersonaHandle(ResourceAccess access) implements Personas {
    @Override
    public Persona given(Consumer<PersonaSpec> spec) {
        return access.give(PersonaRoom.PERSONA, Specs.of(PersonaSpec.CODEC, spec));
    }

    @Override
    public Persona get(UUID id) {
        return access.get(PersonaRoom.PERSONA, id.toString());
    }

    @Override
    public Optional<Persona> find(UUID id) {
        return access.find(PersonaRoom.PERSONA, id.toString());
    }

    @Override
    public List<Persona> all() {
        return access.all(PersonaRoom.PERSONA);
    }
}
