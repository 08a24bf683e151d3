package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The share links of one organization, to be found by id and in the order of their age. Not thread-safe. */
public final class ShareLinkStore {
    private final Map<UUID, Age> agesById = new HashMap<>();
    private final NavigableMap<Age, StoredShareLink> byAge = new TreeMap<>();
    private final Map<UUID, StoredShareLink> unlisted = new HashMap<>();
    private final Map<String, UUID> idsByToken = new HashMap<>();
    private final Map<UUID, UUID> primaryByPersona = new HashMap<>();
    private long made;

    private record Age(Instant createdAt, long sequence) implements Comparable<Age> {
        @Override
        public int compareTo(Age other) {
            int byDate = createdAt.compareTo(other.createdAt);
            return byDate == 0 ? Long.compare(sequence, other.sequence) : byDate;
        }
    }

    /** @throws IllegalArgumentException if there is a link with that id or token already */
    public void requireFree(@Nullable UUID id, @Nullable String token) {
        if (id != null && find(id).isPresent()) {
            throw new IllegalArgumentException("There is a share link with the id " + id
                    + " already. Give another, or leave it out for one that is free.");
        }
        if (token != null && idsByToken.containsKey(token)) {
            throw new IllegalArgumentException("There is a share link with the token " + token
                    + " already. Give another, or leave it out for one that is free.");
        }
    }

    /**
     * Keeps a new link, whose id and token are free. Where it is its persona's primary one, the one that was it before
     * no longer is.
     */
    public void add(ShareLink link, Persona persona) {
        if (link.isPrimary()) {
            Optional.ofNullable(primaryByPersona.put(persona.id(), link.id()))
                    .ifPresent(previous -> update(previous, demoted -> demoted.withIsPrimary(false)));
        }
        Age age = new Age(link.createdAt(), ++made);
        agesById.put(link.id(), age);
        idsByToken.put(link.token(), link.id());
        byAge.put(age, new StoredShareLink(link, persona));
    }

    /** Keeps a new link, whose id and token are free, that is to be found, but in no list. */
    public void addUnlisted(ShareLink link, Persona persona) {
        idsByToken.put(link.token(), link.id());
        unlisted.put(link.id(), new StoredShareLink(link, persona));
    }

    public Optional<StoredShareLink> find(UUID id) {
        Age age = agesById.get(id);
        return Optional.ofNullable(age == null ? unlisted.get(id) : byAge.get(age));
    }

    public Optional<StoredShareLink> findByToken(String token) {
        return Optional.ofNullable(idsByToken.get(token)).flatMap(this::find);
    }

    /** Changes a link, if it is there. Its id, token, primacy and {@code createdAt} stay as they are. */
    public void update(UUID id, UnaryOperator<ShareLink> change) {
        Age age = agesById.get(id);
        if (age == null) {
            unlisted.computeIfPresent(id, (same, stored) -> stored.with(change.apply(stored.link())));
        } else {
            byAge.computeIfPresent(age, (same, stored) -> stored.with(change.apply(stored.link())));
        }
    }

    /** Forgets a link that is here. */
    public void delete(StoredShareLink stored) {
        UUID id = stored.link().id();
        Age age = agesById.remove(id);
        if (age == null) {
            unlisted.remove(id);
        } else {
            byAge.remove(age);
        }
        idsByToken.remove(stored.link().token());
        primaryByPersona.remove(stored.persona().id(), id);
    }

    public Collection<StoredShareLink> oldestFirst() {
        return byAge.values();
    }

    public Collection<StoredShareLink> newestFirst() {
        return byAge.descendingMap().values();
    }
}
