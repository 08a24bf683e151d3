package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Instant NOON = Instant.parse("2026-04-20T12:00:00Z");

    private final Identifiers identifiers = new Identifiers("Acme");
    private final Documents<Note> notes = new Documents<>("note", identifiers, Note::id, Note::createdAt);

    private record Note(UUID id, Instant createdAt, String text) {
        static Note of(int id, String text) {
            return new Note(new UUID(0, id), NOON, text);
        }
    }

    @Test
    void the_one_that_was_added_last_is_the_newest_if_the_age_is_equal() {
        notes.add(Note.of(1, "first"));
        notes.add(Note.of(2, "second"));
        notes.add(new Note(new UUID(0, 3), NOON.minusSeconds(1), "earlier"));

        assertThat(notes.newestFirst()).extracting(Note::text).containsExactly("second", "first", "earlier");
        assertThat(notes.oldestFirst()).extracting(Note::text).containsExactly("earlier", "first", "second");
    }

    @Test
    void one_that_is_replaced_keeps_its_place() {
        notes.add(Note.of(1, "first"));
        notes.add(Note.of(2, "second"));

        notes.replace(Note.of(1, "changed"));
        notes.replace(Note.of(3, "new"));

        assertThat(notes.oldestFirst()).extracting(Note::text).containsExactly("changed", "second", "new");
        assertThat(notes.find(new UUID(0, 1))).contains(Note.of(1, "changed"));
    }

    @Test
    void one_that_is_replaced_by_an_older_one_moves() {
        notes.add(Note.of(1, "first"));
        notes.add(Note.of(2, "second"));

        notes.replace(new Note(new UUID(0, 2), NOON.minusSeconds(1), "older"));

        assertThat(notes.oldestFirst()).extracting(Note::text).containsExactly("older", "first");
    }

    @Test
    void a_deleted_one_is_found_only_where_it_is_asked_for() {
        notes.add(Note.of(1, "first"));

        notes.addDeleted(Note.of(1, "first"));

        assertThat(notes.find(new UUID(0, 1))).isEmpty();
        assertThat(notes.all()).isEmpty();
        assertThat(notes.findOrDeleted(new UUID(0, 1))).contains(Note.of(1, "first"));
        assertThat(notes.deleted()).containsExactly(Note.of(1, "first"));
    }

    @Test
    void deleted_ones_are_in_the_order_of_their_deletion() {
        notes.addDeleted(Note.of(2, "first"));
        notes.addDeleted(Note.of(1, "second"));

        assertThat(notes.deleted()).extracting(Note::text).containsExactly("first", "second");
    }

    @Test
    void one_that_is_made_with_the_id_of_a_deleted_one_takes_its_place() {
        notes.addDeleted(Note.of(1, "former"));

        notes.requireFree(new UUID(0, 1));
        notes.add(Note.of(1, "new"));

        assertThat(notes.findOrDeleted(new UUID(0, 1))).contains(Note.of(1, "new"));
        assertThat(notes.deleted()).isEmpty();
    }

    @Test
    void a_generated_id_is_never_that_of_another_document_even_a_deleted_one() {
        UUID first = new Identifiers("Acme").nextId("note");
        notes.addDeleted(new Note(first, NOON, "deleted"));

        assertThat(notes.freeId(null, Set.of())).isNotEqualTo(first);
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        notes.add(Note.of(1, "first"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> notes.freeId(new UUID(0, 1), Set.of()))
                .withMessage("There is a note with the id 00000000-0000-0000-0000-000000000001 already."
                        + " Give another, or leave it out to get a free one.");
    }
}
