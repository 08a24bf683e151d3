package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentResourceTest {
    private static final UUID ID = new UUID(0, 1);

    private final DocumentResource<Shelf, Note, NoteSpec> notes = new DocumentResource<>(
            new Resource.Names("note", "notes", "notes"), new NoRoom(), Note.CODEC, NoteSpec.CODEC, new NoteKind());

    private final Shelf shelf =
            new Shelf(new Documents<>("note", new Identifiers("acme"), Note::id, note -> Instant.EPOCH), new int[1]);

    record Note(UUID id, String text, int readers) {
        static final Codec<Note> CODEC = JsonCodec.of(Note.class)
                .field("id", JsonCodec.uuid())
                .field("text", JsonCodec.text())
                .field("readers", JsonCodec.integer())
                .build();
    }

    record NoteSpec(Map<String, @Nullable Object> fields) {
        static final Codec<NoteSpec> CODEC = JsonCodec.fields("NoteSpec")
                .field("id", JsonCodec.uuid())
                .field("text", JsonCodec.text())
                .field("deleted", JsonCodec.bool())
                .strict()
                .build()
                .map(NoteSpec.class, NoteSpec::new, NoteSpec::fields);
    }

    /** @param readers its only element says how many people read each note */
    record Shelf(Documents<Note> notes, int[] readers) {}

    record NoteKind() implements DocumentResource.Kind<Shelf, Note> {
        @Override
        public Documents<Note> documents(Shelf shelf) {
            return shelf.notes();
        }

        @Override
        public Note byDefault(Shelf shelf, UUID id) {
            return new Note(id, "", 0);
        }

        @Override
        public Note shown(Shelf shelf, Note note) {
            return new Note(note.id(), note.text(), shelf.readers()[0]);
        }

        @Override
        public Set<String> derived() {
            return Set.of("readers");
        }
    }

    @Test
    void a_derived_field_is_computed_whenever_a_document_is_shown() {
        shelf.readers()[0] = 3;

        Note given = notes.give(shelf, Map.of("id", ID, "text", "tea"));
        shelf.readers()[0] = 4;

        assertThat(given).isEqualTo(new Note(ID, "tea", 3));
        assertThat(notes.find(shelf, ID.toString())).contains(new Note(ID, "tea", 4));
        assertThat(notes.all(shelf)).containsExactly(new Note(ID, "tea", 4));
        assertThat(notes.change(shelf, given, new NoteSpec(Map.of("text", "milk"))))
                .isEqualTo(new Note(ID, "milk", 4));
    }

    @Test
    void a_seed_has_no_derived_field() {
        notes.give(shelf, Map.of("id", ID, "text", "tea"));
        notes.give(shelf, Map.of("id", new UUID(0, 2), "deleted", true));

        assertThat(notes.export(shelf))
                .containsExactly(
                        Map.of("id", ID, "text", "tea"), Map.of("id", new UUID(0, 2), "text", "", "deleted", true));
    }

    /** The room of a resource that is used without one. */
    private static final class NoRoom implements Room<Shelf> {
        @Override
        public List<String> paths() {
            return List.of();
        }

        @Override
        public Shelf open(OrganizationContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Endpoint<Shelf>> endpoints() {
            return List.of();
        }

        @Override
        public List<Resource<Shelf, ?, ?, ?>> resources() {
            return List.of();
        }

        @Override
        public @Nullable Object handle(Class<?> type, ResourceAccess access) {
            return null;
        }
    }
}
