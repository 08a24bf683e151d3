package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.personas.PersonaStore;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.Visit;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The share links of one organization, to be found by id and in the order of their age. Not thread-safe. */
public final class ShareLinkStore {
    private final OrganizationContext organization;
    private final PersonaStore personas;
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

    ShareLinkStore(OrganizationContext organization, PersonaStore personas) {
        this.organization = organization;
        this.personas = personas;
        personas.whenRemoved(this::deleteOf);
    }

    /** Deletes a persona's links with it. */
    private void deleteOf(Persona persona) {
        Stream.concat(byAge.values().stream(), unlisted.values().stream())
                .filter(stored -> stored.persona().id().equals(persona.id()))
                .toList()
                .forEach(this::delete);
    }

    String organizationId() {
        return organization.organizationId();
    }

    Instant now() {
        return organization.clock().now();
    }

    PersonaStore personas() {
        return personas;
    }

    /** @param reserved ids that other links are to have */
    UUID freeId(Set<?> reserved) {
        UUID id;
        do {
            id = organization.identifiers().nextId("share link");
        } while (reserved.contains(id) || agesById.containsKey(id) || unlisted.containsKey(id));
        return id;
    }

    /** @param reserved tokens that other links are to have */
    String freeToken(Set<?> reserved) {
        String token;
        do {
            token = organization.identifiers().nextToken("sh_");
        } while (reserved.contains(token) || idsByToken.containsKey(token));
        return token;
    }

    /** @throws IllegalArgumentException if there is a link with that id or token already */
    void requireFree(@Nullable UUID id, @Nullable String token) {
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
    void add(ShareLink link, Persona persona) {
        if (link.isPrimary()) {
            Optional.ofNullable(primaryByPersona.put(persona.id(), link.id()))
                    .flatMap(this::find)
                    .ifPresent(previous -> update(previous.link().withIsPrimary(false)));
        }
        Age age = new Age(link.createdAt(), ++made);
        agesById.put(link.id(), age);
        idsByToken.put(link.token(), link.id());
        byAge.put(age, new StoredShareLink(link, persona));
    }

    /** Keeps a new link, whose id and token are free, that is to be found, but in no list. */
    void addUnlisted(ShareLink link, Persona persona) {
        idsByToken.put(link.token(), link.id());
        unlisted.put(link.id(), new StoredShareLink(link, persona));
    }

    Optional<StoredShareLink> find(UUID id) {
        Age age = agesById.get(id);
        return Optional.ofNullable(age == null ? unlisted.get(id) : byAge.get(age));
    }

    /** Replaces a link that is here. Its id, token and {@code createdAt} are as they were. */
    void update(ShareLink link) {
        Age age = agesById.get(link.id());
        if (age == null) {
            unlisted.computeIfPresent(link.id(), (same, stored) -> stored.with(link));
        } else {
            byAge.computeIfPresent(age, (same, stored) -> stored.with(link));
        }
    }

    /** Forgets a link that is here. */
    void delete(StoredShareLink stored) {
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

    Collection<StoredShareLink> oldestFirst() {
        return byAge.values();
    }

    Collection<StoredShareLink> newestFirst() {
        return byAge.descendingMap().values();
    }

    /** Opens the public page of a link. */
    Visit visit(String token) {
        Optional<ShareLink> found =
                Optional.ofNullable(idsByToken.get(token)).flatMap(this::find).map(StoredShareLink::link);
        if (found.isEmpty()) {
            return new Visit(Visit.Result.UNKNOWN, null);
        }
        ShareLink link = found.get();
        Visit.Result result = visitResult(link);
        if (result != Visit.Result.OPENED) {
            return new Visit(result, link);
        }
        ShareLink used = link.withUsageCount(Math.max(link.usageCount(), link.usageCount() + 1));
        update(used);
        return new Visit(result, used);
    }

    /** What opening the public page of a link would come to now. */
    Visit.Result visitResult(ShareLink link) {
        if (!link.enabled()) {
            return Visit.Result.DISABLED;
        }
        if (link.expiresAt() != null && now().isAfter(link.expiresAt())) {
            return Visit.Result.EXPIRED;
        }
        return link.usageLimit() != null && link.usageCount() >= link.usageLimit()
                ? Visit.Result.USED_UP
                : Visit.Result.OPENED;
    }
}
