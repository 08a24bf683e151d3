package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.Identifiers;
import dev.fakeanam.personas.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The personas of one organization, in the order they were made. Not thread-safe. */
public final class PersonaStore {
    static final String DEFAULT_NAME = "Persona";

    private final Identifiers identifiers;
    private final Map<UUID, Persona> byId = new LinkedHashMap<>();
    private final List<Consumer<UUID>> removalListeners = new ArrayList<>();
    private @Nullable UUID defaultId;

    PersonaStore(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    List<Persona> all() {
        return List.copyOf(byId.values());
    }

    Optional<Persona> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return the name of a persona; empty where there is none with this id} */
    public Optional<String> name(UUID id) {
        return find(id).map(Persona::name);
    }

    /** {@return the id of the persona of the links that name none; it is made for the first of them} */
    public UUID byDefault() {
        if (defaultId == null) {
            defaultId = add(null, DEFAULT_NAME, Set.of()).id();
        }
        return defaultId;
    }

    /** Has an action run with the id of each persona that is removed, before anybody can see that it is gone. */
    public void whenRemoved(Consumer<UUID> action) {
        removalListeners.add(action);
    }

    /** Whether links that name no persona are for this one. */
    boolean isDefault(Persona persona) {
        return persona.id().equals(defaultId);
    }

    void makeDefault(Persona persona) {
        defaultId = persona.id();
    }

    /**
     * Makes a persona.
     *
     * @param id null for one that derives from the organization's name
     * @param reserved ids that others are to have
     */
    Persona add(@Nullable UUID id, String name, Set<UUID> reserved) {
        if (id != null && byId.containsKey(id)) {
            throw new IllegalArgumentException("There is a persona with the id " + id
                    + " already. Give another, or leave it out for one that is free.");
        }
        UUID its = id == null ? freeId(reserved) : id;
        Persona persona = new Persona(its, name);
        byId.put(its, persona);
        return persona;
    }

    private UUID freeId(Set<UUID> reserved) {
        UUID id;
        do {
            id = identifiers.nextId("persona");
        } while (reserved.contains(id) || byId.containsKey(id));
        return id;
    }

    /** Puts a persona in the place of the one that has its id. */
    void update(Persona persona) {
        byId.replace(persona.id(), persona);
    }

    /** Removes a persona. Links that name none get another one from then on. */
    void remove(Persona persona) {
        byId.remove(persona.id());
        if (isDefault(persona)) {
            defaultId = null;
        }
        removalListeners.forEach(listener -> listener.accept(persona.id()));
    }
}
