package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.json.Codec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource with a spec that names the fields of its document. Each field may be left out. The spec may have fields
 * that the document does not have. A change has the same fields as a spec, except the id.
 *
 * <p>The field {@code deleted} makes a deleted document, which is still shown where it was used ({@code A23}).
 *
 * @param <S> the state of its room
 * @param <T> the document
 * @param <P> the description with which a test makes or changes one
 */
public final class DocumentResource<S, T, P> implements Resource<S, T, P, P> {
    /** The field of a spec that makes a deleted document. */
    public static final String DELETED = "deleted";

    private final Names names;
    private final Room<S> room;
    private final ObjectCodec<T> document;
    private final JsonCodec<P> spec;
    private final Kind<S, T> kind;

    /**
     * The parts that depend on the kind of documents.
     *
     * @param <S> the state of its room
     * @param <T> the document
     */
    public interface Kind<S, T> {

        /** {@return where they are kept} */
        Documents<T> documents(S state);

        /** Makes one with Anam's defaults. */
        T byDefault(S state, UUID id);

        /**
         * Applies the fields of a spec or a change that the document does not have.
         *
         * @param said the fields of the spec, by their names
         * @param document the document from the other fields
         * @return the document to keep
         * @throws IllegalArgumentException if a value is not allowed
         */
        default T finish(S state, Map<String, @Nullable Object> said, T document) {
            return document;
        }

        /** {@return the current document, with its computed fields} */
        default T shown(S state, T document) {
            return document;
        }

        /** {@return the fields that no change may have, in addition to those that are fixed in all documents} */
        default Set<String> fixed() {
            return Set.of();
        }

        /** {@return the computed fields, which no seed has} */
        default Set<String> derived() {
            return Set.of();
        }

        /** {@return what a seed has in addition to the fields of the document} */
        default Map<String, @Nullable Object> exportMore(S state, T document) {
            return Map.of();
        }

        /** Whether a seed leaves it out, because each organization has it from the start. */
        default boolean isGiven(S state, T document) {
            return false;
        }

        /** Runs before one is removed. */
        default void beforeRemoval(S state, T document) {}
    }

    public DocumentResource(Names names, Room<S> room, Codec<T> document, Codec<P> spec, Kind<S, T> kind) {
        this.names = names;
        this.room = room;
        this.document = ObjectCodec.of(document);
        this.spec = JsonCodec.of(spec);
        this.kind = kind;
    }

    @Override
    public Room<S> room() {
        return room;
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public ObjectCodec<T> document() {
        return document;
    }

    @Override
    public JsonCodec<P> spec() {
        return spec;
    }

    @Override
    public JsonCodec<P> change() {
        return spec;
    }

    @Override
    public T give(S state, P spec) {
        return give(state, Specs.fields(this.spec, spec));
    }

    /**
     * Makes one from a spec.
     *
     * @param said the fields of the spec, by their names
     */
    public T give(S state, Map<String, @Nullable Object> said) {
        return kind.shown(state, give(state, said, Set.of()));
    }

    private T give(S state, Map<String, @Nullable Object> said, Set<UUID> reserved) {
        Documents<T> documents = kind.documents(state);
        UUID wanted = (UUID) said.get("id");
        if (wanted != null) {
            documents.requireFree(wanted);
        }
        // Every refusal comes before an id is drawn. Otherwise later ids would change.
        make(state, said, wanted == null ? new UUID(0, 0) : wanted);
        T made = make(state, said, documents.freeId(wanted, reserved));
        if (Boolean.TRUE.equals(said.get(DELETED))) {
            documents.addDeleted(made);
        } else {
            documents.add(made);
        }
        return made;
    }

    private T make(S state, Map<String, @Nullable Object> said, UUID id) {
        return kind.finish(state, said, document.with(kind.byDefault(state, id), without(said, "id")));
    }

    @Override
    public Optional<T> find(S state, String id) {
        return Uuids.parse(id).flatMap(kind.documents(state)::find).map(one -> kind.shown(state, one));
    }

    @Override
    public List<T> all(S state) {
        return kind.documents(state).oldestFirst().stream()
                .map(one -> kind.shown(state, one))
                .toList();
    }

    @Override
    public T change(S state, T before, P change) {
        Map<String, @Nullable Object> said = Specs.fields(spec, change);
        Specs.refuse(said, names.name(), List.of("id", "createdAt", DELETED));
        Specs.refuse(said, names.name(), kind.fixed());
        T after = kind.finish(state, said, document.with(before, said));
        kind.documents(state).update(after);
        return kind.shown(state, after);
    }

    @Override
    public void remove(S state, T removed) {
        kind.beforeRemoval(state, removed);
        kind.documents(state)
                .remove((UUID) Objects.requireNonNull(document.write(removed).get("id")));
    }

    @Override
    public void giveUnlisted(S state, String id) {
        kind.documents(state).addUnlisted(kind.byDefault(state, UUID.fromString(id)));
    }

    @Override
    public List<Map<String, @Nullable Object>> export(S state) {
        List<Map<String, @Nullable Object>> exported = new ArrayList<>();
        for (T one : kind.documents(state).oldestFirst()) {
            if (!kind.isGiven(state, one)) {
                exported.add(export(state, one));
            }
        }
        for (T one : kind.documents(state).deleted()) {
            Map<String, @Nullable Object> fields = export(state, one);
            fields.put(DELETED, true);
            exported.add(fields);
        }
        return exported;
    }

    private Map<String, @Nullable Object> export(S state, T one) {
        Map<String, @Nullable Object> fields = document.write(one);
        fields.keySet().removeAll(kind.derived());
        fields.putAll(kind.exportMore(state, one));
        return fields;
    }

    @Override
    public void restore(S state, List<P> specs) {
        List<Map<String, @Nullable Object>> all =
                specs.stream().map(one -> Specs.fields(spec, one)).toList();
        Set<UUID> reserved = Specs.ids(spec, specs);
        for (Map<String, @Nullable Object> said : all) {
            Optional<T> given = Optional.ofNullable((UUID) said.get("id"))
                    .flatMap(id -> kind.documents(state).find(id));
            if (given.isPresent()) {
                replace(state, given.get(), said);
            } else {
                give(state, said, reserved);
            }
        }
    }

    /** A document that each organization has from the start gets the fields of the seed. */
    private void replace(S state, T given, Map<String, @Nullable Object> said) {
        T made = kind.finish(state, said, document.with(given, said));
        if (Boolean.TRUE.equals(said.get(DELETED))) {
            kind.documents(state).addDeleted(made);
        } else {
            kind.documents(state).replace(made);
        }
    }

    @Override
    public void check(SeedCheck check) {
        check.unique("id", "an id is that of one " + names.name());
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> said, String field) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(said);
        rest.remove(field);
        return rest;
    }
}
