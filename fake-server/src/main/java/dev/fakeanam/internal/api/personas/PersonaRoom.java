package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.personas.Personas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Personas. */
public final class PersonaRoom implements Room<PersonaStore> {
    public static final PersonaRoom ROOM = new PersonaRoom();

    static final String PATH = "/v1/personas";
    private static final List<String> PATHS = List.of(PATH);

    private PersonaRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public PersonaStore open(OrganizationContext context) {
        return new PersonaStore(context);
    }

    @Override
    public List<Endpoint<PersonaStore>> endpoints() {
        return PersonaOperations.ALL;
    }

    @Override
    public List<Resource<PersonaStore, ?, ?, ?>> resources() {
        return List.of(PersonaOperations.PERSONA);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Personas.class ? new PersonaHandle(access) : null;
    }
}
