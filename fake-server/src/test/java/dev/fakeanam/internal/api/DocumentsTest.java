package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final Documents<Note> notes =
            new Documents<>("note", new Identifiers("acme"), Note::id, note -> Instant.EPOCH);

    record Note(UUID id, String text) {}

    @Test
    void deleted_ones_are_in_the_order_of_their_deletion() {
        Note first = new Note(UUID.fromString("ffffffff-0000-4000-8000-000000000001"), "first");
        Note second = new Note(UUID.fromString("00000000-0000-4000-8000-000000000002"), "second");

        notes.addDeleted(first);
        notes.addDeleted(second);

        assertThat(notes.deleted()).containsExactly(first, second);
    }

    @Test
    void a_new_one_takes_the_place_of_a_deleted_one() {
        UUID id = new UUID(0, 1);
        notes.addDeleted(new Note(id, "deleted"));

        notes.add(new Note(id, "new"));
        notes.remove(id);

        assertThat(notes.deleted()).isEmpty();
        assertThat(notes.findOrDeleted(id)).isEmpty();
    }

    @Test
    void the_id_of_a_deleted_one_is_not_free() {
        UUID drawn = new Identifiers("acme").nextId("note");
        notes.addDeleted(new Note(drawn, "deleted"));

        assertThat(notes.freeId(null, Set.of())).isNotEqualTo(drawn);
    }
}
