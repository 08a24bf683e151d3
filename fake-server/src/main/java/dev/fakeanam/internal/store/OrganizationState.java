package dev.fakeanam.internal.store;

import dev.fakeanam.Persona;
import dev.fakeanam.ShareLinkSeed;
import dev.fakeanam.Visit;
import dev.fakeanam.model.ShareLink;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an organization has and the API shows. Not thread-safe. */
public final class OrganizationState {
    private static final String DEFAULT_PERSONA_NAME = "Persona";
    private static final int MOST_NAMED = 10;

    private final Identifiers identifiers;
    private final OrganizationClock clock;
    private final Map<UUID, Persona> personas = new LinkedHashMap<>();
    private final ShareLinks links = new ShareLinks();
    private final RateLimiter rateLimiter = new RateLimiter();
    private @Nullable Persona defaultPersona;

    public OrganizationState(String organizationName, InstantSource realTime) {
        this.identifiers = new Identifiers(organizationName);
        this.clock = new OrganizationClock(realTime);
    }

    public String organizationId() {
        return identifiers.organizationId().toString();
    }

    public OrganizationClock clock() {
        return clock;
    }

    public ShareLinks links() {
        return links;
    }

    public RateLimiter rateLimiter() {
        return rateLimiter;
    }

    public Persona addPersona(String name) {
        Persona persona = new Persona(identifiers.nextPersonaId(), name);
        personas.put(persona.id(), persona);
        return persona;
    }

    public List<Persona> personas() {
        return List.copyOf(personas.values());
    }

    public Optional<Persona> findPersona(UUID id) {
        return Optional.ofNullable(personas.get(id));
    }

    /**
     * Makes a link.
     *
     * @throws IllegalArgumentException if its persona is not there, or its id or token is taken; then nothing was made
     */
    public ShareLink add(ShareLinkSeed seed) {
        // Every refusal comes before the first id is drawn, or the links that follow would have other ids.
        UUID id = seed.id();
        String token = seed.token();
        links.requireFree(id, token);
        UUID personaId = seed.personaId();
        Persona persona = personaId == null ? defaultPersona() : persona(personaId);
        ShareLink link = seed.toShareLink(id == null ? freeId() : id, token == null ? freeToken() : token);
        links.add(link, persona);
        return link;
    }

    /** Makes a link with the default fields that is to be found by this id, but in no list. */
    public void addUnlisted(UUID id) {
        links.addUnlisted(new ShareLinkSeed(clock.now()).toShareLink(id, freeToken()), defaultPersona());
    }

    /** Opens the public page of a link. */
    public Visit visit(String token) {
        Optional<ShareLink> found = links.findByToken(token).map(StoredShareLink::link);
        if (found.isEmpty()) {
            return new Visit(Visit.Result.UNKNOWN, null);
        }
        ShareLink link = found.get();
        Visit.Result result = visitResult(link);
        if (result != Visit.Result.OPENED) {
            return new Visit(result, link);
        }
        ShareLink used = link.withUsageCount(link.usageCount() + 1);
        links.update(link.id(), same -> used);
        return new Visit(result, used);
    }

    private Visit.Result visitResult(ShareLink link) {
        if (!link.enabled()) {
            return Visit.Result.DISABLED;
        }
        if (link.expiresAt() != null && clock.now().isAfter(link.expiresAt())) {
            return Visit.Result.EXPIRED;
        }
        return link.usageLimit() != null && link.usageCount() >= link.usageLimit()
                ? Visit.Result.USED_UP
                : Visit.Result.OPENED;
    }

    /**
     * Changes a link as only Anam itself could; empty, and nothing done, if it is no longer as it was.
     *
     * @throws IllegalArgumentException if a field has a value that no link can have; then nothing is changed
     */
    public Optional<ShareLink> change(ShareLink before, ShareLink wanted) {
        requireSeedable(wanted);
        if (!get(before.id()).equals(before)) {
            return Optional.empty();
        }
        ShareLink after = before.withExpiresAt(wanted.expiresAt())
                .withUsageLimit(wanted.usageLimit())
                .withUsageCount(wanted.usageCount())
                .withEnabled(wanted.enabled());
        links.update(before.id(), same -> after);
        return Optional.of(after);
    }

    private void requireSeedable(ShareLink wanted) {
        ShareLinkSeed seed = new ShareLinkSeed(clock.now()).usageCount(wanted.usageCount());
        if (wanted.usageLimit() != null) {
            seed.usageLimit(wanted.usageLimit());
        }
        if (wanted.expiresAt() != null) {
            seed.expiresAt(wanted.expiresAt());
        }
    }

    public ShareLink get(UUID id) {
        return links.find(id)
                .map(StoredShareLink::link)
                .orElseThrow(() -> new NoSuchElementException(
                        "This organization has no share link with the id " + id + ". It has " + existing() + "."));
    }

    private String existing() {
        int count = links.oldestFirst().size();
        List<UUID> oldest = links.oldestFirst().stream()
                .limit(MOST_NAMED)
                .map(stored -> stored.link().id())
                .toList();
        return count == 0 ? "none" : count > MOST_NAMED ? count + ", the oldest are " + oldest : oldest.toString();
    }

    private Persona persona(UUID id) {
        return findPersona(id)
                .orElseThrow(() -> new IllegalArgumentException("This organization has no persona with the id " + id
                        + ". Make one with givenPersona(name), and give that one."));
    }

    private Persona defaultPersona() {
        if (defaultPersona == null) {
            defaultPersona = addPersona(DEFAULT_PERSONA_NAME);
        }
        return defaultPersona;
    }

    private UUID freeId() {
        UUID id = identifiers.nextShareLinkId();
        while (links.find(id).isPresent()) {
            id = identifiers.nextShareLinkId();
        }
        return id;
    }

    private String freeToken() {
        String token = identifiers.nextToken();
        while (links.findByToken(token).isPresent()) {
            token = identifiers.nextToken();
        }
        return token;
    }
}
