package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.organization.Identifiers;
import dev.fakeanam.personas.Persona;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The personas of one organization, in the order they were made. Not thread-safe. */
public final class PersonaStore {
    private static final String DEFAULT_NAME = "Persona";

    private final Identifiers identifiers;
    private final Map<UUID, Persona> byId = new LinkedHashMap<>();
    private @Nullable Persona byDefault;

    public PersonaStore(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    public Persona add(String name) {
        return add(new Persona(freeId(Set.of()), name));
    }

    /** Makes several; those that name no id get none that another names. */
    public void addAll(List<GivenPersona> personas) {
        Set<UUID> named = personas.stream()
                .map(GivenPersona::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        for (GivenPersona given : personas) {
            Persona persona = add(new Persona(given.id() == null ? freeId(named) : given.id(), given.name()));
            byDefault = given.isDefault() ? persona : byDefault;
        }
    }

    public List<Persona> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Persona> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether links that name no persona are for this one. */
    public boolean isDefault(Persona persona) {
        return persona.equals(byDefault);
    }

    /** The persona of the links that name none; it is made for the first of them. */
    public Persona byDefault() {
        if (byDefault == null) {
            byDefault = add(DEFAULT_NAME);
        }
        return byDefault;
    }

    private Persona add(Persona persona) {
        byId.put(persona.id(), persona);
        return persona;
    }

    private UUID freeId(Set<UUID> named) {
        UUID id = identifiers.nextPersonaId();
        while (byId.containsKey(id) || named.contains(id)) {
            id = identifiers.nextPersonaId();
        }
        return id;
    }
}
