package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSpec;
import dev.fakeanam.personas.Personas;

/** The personas of one organization. */
record PersonaHandle(ResourceAccess access)
        implements Personas, ResourceHandle<PersonaStore, Persona, PersonaSpec, PersonaSpec> {
    @Override
    public Resource<PersonaStore, Persona, PersonaSpec, PersonaSpec> resource() {
        return PersonaOperations.PERSONA;
    }
}
