package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.personas.Personas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Personas, as far as share links need them. Their operations are not emulated. */
public final class PersonaRoom implements Room<PersonaStore> {
    public static final PersonaRoom ROOM = new PersonaRoom();

    static final PersonaResource PERSONA = new PersonaResource();

    private PersonaRoom() {}

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public PersonaStore open(OrganizationContext context) {
        return new PersonaStore(context.identifiers());
    }

    @Override
    public List<Endpoint<PersonaStore>> endpoints() {
        return List.of();
    }

    @Override
    public List<Resource<PersonaStore, ?, ?, ?>> resources() {
        return List.of(PERSONA);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Personas.class ? new PersonaHandle(access) : null;
    }
}
