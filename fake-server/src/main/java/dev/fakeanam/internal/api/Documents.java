package dev.fakeanam.internal.api;

import dev.fakeanam.journal.Assumption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind in an organization, by id and in the order of their age. Not thread-safe.
 *
 * @param <T> a document, or what is kept of one
 */
public final class Documents<T> {
    private static final int MOST_DELETED_IDS = 1_000;

    private final String kind;
    private final Identifiers identifiers;
    private final Function<T, UUID> idOf;
    private final Function<T, Instant> createdAtOf;
    private final Map<UUID, Age> agesById = new HashMap<>();
    private final NavigableMap<Age, T> byAge = new TreeMap<>();
    private final Map<UUID, T> unlisted = new HashMap<>();
    private final Map<UUID, T> deleted = new LinkedHashMap<>();
    /** The ids of those that were deleted last. */
    private final Set<UUID> deletedIds = new LinkedHashSet<>();

    private long made;

    private record Age(Instant createdAt, long sequence) implements Comparable<Age> {
        @Override
        public int compareTo(Age other) {
            int byDate = createdAt.compareTo(other.createdAt);
            return byDate == 0 ? Long.compare(sequence, other.sequence) : byDate;
        }
    }

    /**
     * @param kind what one is called in messages: {@code share link}
     * @param identifiers what ids derive from
     * @param idOf a document's id, which never changes
     * @param createdAtOf a document's age, which never changes
     */
    public Documents(String kind, Identifiers identifiers, Function<T, UUID> idOf, Function<T, Instant> createdAtOf) {
        this.kind = kind;
        this.identifiers = identifiers;
        this.idOf = idOf;
        this.createdAtOf = createdAtOf;
    }

    public Collection<T> oldestFirst() {
        return byAge.values();
    }

    /** {@return all of them, including those that are in no list} */
    public List<T> all() {
        List<T> all = new ArrayList<>(byAge.values());
        all.addAll(unlisted.values());
        return all;
    }

    public Collection<T> newestFirst() {
        return byAge.descendingMap().values();
    }

    public Optional<T> find(UUID id) {
        Age age = agesById.get(id);
        return Optional.ofNullable(age == null ? unlisted.get(id) : byAge.get(age));
    }

    /** Finds one, even if it was deleted and is still shown where it was used ({@code A23}). */
    public Optional<T> findOrDeleted(UUID id) {
        return find(id).or(() -> Optional.ofNullable(deleted.get(id)));
    }

    /**
     * Refuses an id that none has. If it was deleted, this rests on no assumption about other organizations
     * ({@code A8}).
     */
    public RefusedException notFound(UUID id, String error) {
        if (deleted.containsKey(id)) {
            return new RefusedException(404, error, Assumption.A23);
        }
        return deletedIds.contains(id)
                ? new RefusedException(404, error)
                : new RefusedException(404, error, Assumption.A8);
    }

    /** {@return the deleted ones that are still shown, in the order of their deletion} */
    public Collection<T> deleted() {
        return deleted.values();
    }

    /**
     * Chooses the id of a new one.
     *
     * @param wanted the wanted id; null for one that derives from the organization's name
     * @param reserved ids that other documents will get
     * @throws IllegalArgumentException if there is one with that id already
     */
    public UUID freeId(@Nullable UUID wanted, Set<?> reserved) {
        if (wanted != null) {
            requireFree(wanted);
            return wanted;
        }
        UUID id;
        do {
            id = identifiers.nextId(kind);
        } while (reserved.contains(id) || findOrDeleted(id).isPresent());
        return id;
    }

    /** @throws IllegalArgumentException if there is one with that id already */
    public void requireFree(UUID id) {
        if (find(id).isPresent()) {
            throw new IllegalArgumentException("There is " + article() + kind + " with the id " + id
                    + " already. Give another, or leave it out to get a free one.");
        }
    }

    /** Keeps a new one with a free id. It replaces a deleted one with this id. */
    public void add(T document) {
        add(document, ++made);
    }

    private void add(T document, long sequence) {
        Age age = new Age(createdAtOf.apply(document), sequence);
        UUID id = idOf.apply(document);
        agesById.put(id, age);
        byAge.put(age, document);
        deleted.remove(id);
        deletedIds.remove(id);
    }

    /** Replaces the one with its id, and takes its place among documents of the same age. */
    public void replace(T document) {
        UUID id = idOf.apply(document);
        Age former = agesById.get(id);
        remove(id);
        add(document, former == null ? ++made : former.sequence());
    }

    /** Keeps a new one with a free id, which can be found but is in no list. */
    public void addUnlisted(T document) {
        unlisted.put(idOf.apply(document), document);
    }

    /** Keeps a deleted one, so that it can still be shown where it was used. It is no longer found by its id. */
    public void addDeleted(T document) {
        UUID id = idOf.apply(document);
        remove(id);
        deleted.put(id, document);
    }

    /** Replaces one that is here. */
    public void update(T document) {
        UUID id = idOf.apply(document);
        Age age = agesById.get(id);
        if (age == null) {
            unlisted.replace(id, document);
        } else {
            byAge.replace(age, document);
        }
    }

    /** Forgets one that is here. */
    public void remove(UUID id) {
        Age age = agesById.remove(id);
        if (age == null) {
            unlisted.remove(id);
        } else {
            byAge.remove(age);
        }
        deletedIds.add(id);
        if (deletedIds.size() > MOST_DELETED_IDS) {
            deletedIds.remove(deletedIds.iterator().next());
        }
    }

    private String article() {
        return "aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ";
    }
}
