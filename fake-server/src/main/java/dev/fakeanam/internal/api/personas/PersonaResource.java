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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How personas are given, read and written down. */
final class PersonaResource implements Resource<PersonaStore, Persona, PersonaSpec, Map<String, @Nullable Object>> {
    private static final ObjectCodec<Map<String, @Nullable Object>> CHANGE = JsonCodec.fields("PersonaChange")
            .field("name", JsonCodec.text())
            .strict()
            .build();

    @Override
    public Room<PersonaStore> room() {
        return PersonaRoom.ROOM;
    }

    @Override
    public String name() {
        return "persona";
    }

    @Override
    public String path() {
        return "personas";
    }

    @Override
    public String field() {
        return "personas";
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
    public JsonCodec<Map<String, @Nullable Object>> change() {
        return CHANGE;
    }

    @Override
    public Persona give(PersonaStore personas, PersonaSpec spec) {
        return give(personas, spec, Set.of());
    }

    @Override
    public Optional<Persona> find(PersonaStore personas, String id) {
        return Uuids.parse(id).flatMap(personas::find);
    }

    @Override
    public List<Persona> all(PersonaStore personas) {
        return personas.all();
    }

    @Override
    public Persona change(PersonaStore personas, Persona before, Map<String, @Nullable Object> change) {
        Persona after = change.isEmpty() ? before : document().with(before, change);
        personas.update(after);
        return after;
    }

    @Override
    public void remove(PersonaStore personas, Persona persona) {
        personas.remove(persona);
    }

    @Override
    public void giveUnlisted(PersonaStore personas, String id) {
        throw new UnsupportedOperationException("No operation on one persona is emulated.");
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonaStore personas) {
        return personas.all().stream()
                .map(persona -> {
                    Map<String, @Nullable Object> fields = document().write(persona);
                    fields.put("default", personas.isDefault(persona));
                    return fields;
                })
                .toList();
    }

    @Override
    public void restore(PersonaStore personas, List<PersonaSpec> specs) {
        Set<UUID> named = specs.stream()
                .map(spec -> (UUID) Specs.fields(PersonaSpec.CODEC, spec).get("id"))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        specs.forEach(spec -> give(personas, spec, named));
    }

    @Override
    public void check(SeedCheck check) {
        check.unique("id", "an id is that of one persona. Give another, or leave it out for one that is made up");
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

    private static Persona give(PersonaStore personas, PersonaSpec spec, Set<UUID> reserved) {
        Map<String, @Nullable Object> said = Specs.fields(PersonaSpec.CODEC, spec);
        Persona persona = personas.add(
                (UUID) said.get("id"),
                said.get("name") instanceof String name ? name : PersonaStore.DEFAULT_NAME,
                reserved);
        if (Boolean.TRUE.equals(said.get("default"))) {
            personas.makeDefault(persona);
        }
        return persona;
    }
}
