package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.SeedCheck;
import dev.fakeanam.internal.api.Specs;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, reads, changes, removes and writes personas. */
final class PersonaResource implements Resource<PersonaStore, Persona, PersonaSpec, PersonaSpec> {
    @Override
    public Room<PersonaStore> room() {
        return PersonaRoom.ROOM;
    }

    @Override
    public Names names() {
        return new Names("persona", "personas", "personas");
    }

    @Override
    public ObjectCodec<Persona> document() {
        return ObjectCodec.of(Persona.CODEC);
    }

    @Override
    public JsonCodec<PersonaSpec> spec() {
        return JsonCodec.of(PersonaSpec.CODEC);
    }

    @Override
    public JsonCodec<PersonaSpec> change() {
        return spec();
    }

    @Override
    public Persona give(PersonaStore personas, PersonaSpec spec) {
        Map<String, @Nullable Object> said = said(spec);
        requireNamed(personas, said);
        return PersonaView.of(personas).persona(make(personas, said, Set.of()));
    }

    @Override
    public Optional<Persona> find(PersonaStore personas, String id) {
        return Uuids.parse(id).flatMap(personas.personas()::find).map(PersonaView.of(personas)::persona);
    }

    @Override
    public List<Persona> all(PersonaStore personas) {
        return personas.personas().oldestFirst().stream()
                .map(PersonaView.of(personas)::persona)
                .toList();
    }

    @Override
    public Persona change(PersonaStore personas, Persona persona, PersonaSpec change) {
        Map<String, @Nullable Object> said = said(change);
        Specs.refuse(said, name(), List.of("id", "createdAt"));
        StoredPersona before = personas.personas().find(persona.id()).orElseThrow();
        requireNamed(personas, said);
        if (Boolean.FALSE.equals(said.get("default")) && personas.isDefault(persona.id())) {
            throw new IllegalArgumentException(
                    "A persona is the default until another one is. Set default to true for the other one.");
        }
        Map<String, @Nullable Object> settled = rules(personas).settle(before.fields(), said);
        StoredPersona after = settled.equals(before.fields()) ? before : personas.update(before, settled);
        makeDefault(personas, after, said);
        return PersonaView.of(personas).persona(after);
    }

    @Override
    public void remove(PersonaStore personas, Persona persona) {
        personas.remove(persona.id());
    }

    @Override
    public void giveUnlisted(PersonaStore personas, String id) {
        personas.addUnlisted(UUID.fromString(id));
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonaStore personas) {
        return personas.personas().oldestFirst().stream()
                .map(persona -> export(personas, persona))
                .toList();
    }

    private static Map<String, @Nullable Object> export(PersonaStore personas, StoredPersona persona) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", persona.id());
        fields.putAll(persona.fields());
        fields.put("createdAt", persona.createdAt());
        fields.put("updatedAt", persona.updatedAt());
        fields.put("default", personas.isDefault(persona.id()));
        return fields;
    }

    @Override
    public void restore(PersonaStore personas, List<PersonaSpec> specs) {
        Set<UUID> named = Specs.ids(PersonaSpec.CODEC, specs);
        // The seed was checked, so the named resources exist. A deleted one is still shown.
        specs.forEach(spec -> make(personas, said(spec), named));
    }

    @Override
    public void check(SeedCheck check) {
        check.unique("id", "an id is that of one persona");
        new CatalogueReferences(check).requireAll();
        String before = null;
        for (int i = 0; i < check.elements().size(); i++) {
            Map<?, ?> persona = check.elements().get(i);
            if (!persona.containsKey("name")) {
                check.missing(i, "name");
            }
            if (Boolean.TRUE.equals(persona.get("default"))) {
                if (before == null) {
                    before = check.path(i, "default");
                } else {
                    check.refuse(
                            i,
                            "default",
                            "so is " + before + ": links that name no persona have one. Make one of them false");
                }
            }
        }
    }

    /** Every refusal comes before an id is drawn. Otherwise later personas would have other ids. */
    private static StoredPersona make(PersonaStore personas, Map<String, @Nullable Object> said, Set<UUID> reserved) {
        said.putIfAbsent("name", PersonaStore.DEFAULT_NAME);
        UUID id = (UUID) said.get("id");
        if (id != null) {
            personas.personas().requireFree(id);
        }
        StoredPersona persona = personas.add(id, rules(personas).settle(Map.of(), said), reserved);
        makeDefault(personas, persona, said);
        return persona;
    }

    private static PersonaRules rules(PersonaStore personas) {
        return new PersonaRules(new Catalogue(personas.organization()));
    }

    private static void requireNamed(PersonaStore personas, Map<String, @Nullable Object> said) {
        Catalogue.Missing missing = new Catalogue(personas.organization()).missing(said);
        if (missing != null) {
            throw new IllegalArgumentException("This organization has no " + missing.kind() + " with the id "
                    + missing.id() + ". Make it first, and name that one.");
        }
    }

    private static void makeDefault(PersonaStore personas, StoredPersona persona, Map<String, @Nullable Object> said) {
        if (Boolean.TRUE.equals(said.get("default"))) {
            personas.makeDefault(persona.id());
        }
    }

    private static Map<String, @Nullable Object> said(PersonaSpec spec) {
        return new LinkedHashMap<>(Specs.fields(PersonaSpec.CODEC, spec));
    }
}
