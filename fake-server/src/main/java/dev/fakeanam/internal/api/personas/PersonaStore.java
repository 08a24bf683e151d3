package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.tools.ToolRoom;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The personas of one organization, to be found by id and in the order of their age. Not thread-safe. */
public final class PersonaStore {
    static final String DEFAULT_NAME = "Persona";
    private static final String TOOL_IDS = "toolIds";

    private final OrganizationContext organization;
    private final Documents<StoredPersona> personas;
    private @Nullable PersonaLinkStore links;
    private @Nullable UUID defaultId;
    private boolean usesTools;

    PersonaStore(OrganizationContext organization) {
        this.organization = organization;
        this.personas =
                new Documents<>("persona", organization.identifiers(), StoredPersona::id, StoredPersona::createdAt);
    }

    /** Lets personas show their share links, and remove them with themselves. */
    public void linkedBy(PersonaLinkStore newLinks) {
        links = newLinks;
    }

    /** {@return the name of a persona; empty if there is none with this id} */
    public Optional<String> name(UUID id) {
        return personas.find(id).map(StoredPersona::name);
    }

    /** {@return the id of the persona for links that name none; it is made for the first such link} */
    public UUID byDefault() {
        if (defaultId == null) {
            defaultId = add(null, Map.of("name", DEFAULT_NAME), Set.of()).id();
        }
        return defaultId;
    }

    /** Whether links that name no persona are for this one. */
    boolean isDefault(UUID id) {
        return id.equals(defaultId);
    }

    void makeDefault(UUID id) {
        defaultId = id;
    }

    OrganizationContext organization() {
        return organization;
    }

    Documents<StoredPersona> personas() {
        return personas;
    }

    List<ShareLink> linksOf(UUID id) {
        return links == null ? List.of() : links.of(id);
    }

    /**
     * Makes a persona.
     *
     * @param wanted its id; null for one that derives from the organization's name
     * @param fields its fields
     * @param reserved ids that other personas will get
     * @throws IllegalArgumentException if there is a persona with that id already
     */
    StoredPersona add(@Nullable UUID wanted, Map<String, @Nullable Object> fields, Set<UUID> reserved) {
        Instant now = organization.clock().now();
        Instant createdAt = fields.get("createdAt") instanceof Instant moment ? moment : now;
        StoredPersona persona = new StoredPersona(
                personas.freeId(wanted, reserved),
                createdAt,
                fields.get("updatedAt") instanceof Instant moment ? moment : createdAt,
                kept(fields));
        personas.add(persona);
        countTools(persona);
        return persona;
    }

    /** Makes a persona that is found by this id, but is in no list. */
    void addUnlisted(UUID id) {
        Instant now = organization.clock().now();
        personas.addUnlisted(new StoredPersona(id, now, now, Map.of("name", DEFAULT_NAME)));
    }

    /** Replaces the fields of a persona. */
    StoredPersona update(StoredPersona before, Map<String, @Nullable Object> fields) {
        Instant updatedAt = fields.get("updatedAt") instanceof Instant moment
                ? moment
                : organization.clock().now();
        StoredPersona after = new StoredPersona(before.id(), before.createdAt(), updatedAt, kept(fields));
        personas.update(after);
        countTools(after);
        return after;
    }

    /** Removes a persona with its links. Later links that name no persona get another one. */
    void remove(UUID id) {
        personas.remove(id);
        if (isDefault(id)) {
            defaultId = null;
        }
        if (links != null) {
            links.removeOf(id);
        }
    }

    private static Map<String, @Nullable Object> kept(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(Set.of("id", "default", "createdAt", "updatedAt"));
        return kept;
    }

    /**
     * Asks for the room of tools only when a persona has a tool, so that an organization without tools does not load
     * it.
     */
    private void countTools(StoredPersona persona) {
        if (!usesTools && persona.fields().get(TOOL_IDS) instanceof List<?> tools && !tools.isEmpty()) {
            usesTools = true;
            organization.state(ToolRoom.ROOM).countUsesBy(this::usesOf);
        }
    }

    private int usesOf(UUID toolId) {
        return (int) personas.oldestFirst().stream()
                .filter(persona -> persona.fields().get(TOOL_IDS) instanceof List<?> tools && tools.contains(toolId))
                .count();
    }
}
