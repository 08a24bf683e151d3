package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.personas.PersonaStore;
import dev.fakeanam.internal.api.sharelinks.ShareLinkStore;
import dev.fakeanam.internal.api.sharelinks.StoredShareLink;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.Visit;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that an organization has and the API shows. Not thread-safe. */
public final class OrganizationState {
    private static final int MOST_NAMED = 10;

    private final Identifiers identifiers;
    private final OrganizationClock clock;
    private final PersonaStore personas;
    private final ShareLinkStore links = new ShareLinkStore();
    private final RateLimiter rateLimiter = new RateLimiter();

    public OrganizationState(String organizationName, InstantSource realTime) {
        this.identifiers = new Identifiers(organizationName);
        this.personas = new PersonaStore(identifiers);
        this.clock = new OrganizationClock(realTime);
    }

    public String organizationId() {
        return identifiers.organizationId().toString();
    }

    public OrganizationClock clock() {
        return clock;
    }

    public ShareLinkStore links() {
        return links;
    }

    public RateLimiter rateLimiter() {
        return rateLimiter;
    }

    public PersonaStore personas() {
        return personas;
    }

    public Counters counters() {
        return identifiers.counters();
    }

    /** Makes the next ids and tokens those that would follow after so many. */
    public void restore(Counters counters) {
        identifiers.restore(counters);
    }

    /**
     * Makes a link.
     *
     * @throws IllegalArgumentException if its persona is not there, or its id or token is taken; then nothing was made
     */
    public ShareLink add(ShareLinkSpec seed) {
        return add(seed, Set.of(), Set.of());
    }

    /** Makes several links; those that name no id or token get none that another names. */
    public void addAll(List<ShareLinkSpec> seeds) {
        Set<UUID> ids = named(seeds, ShareLinkSpec::id);
        Set<String> tokens = named(seeds, ShareLinkSpec::token);
        seeds.forEach(seed -> add(seed, ids, tokens));
    }

    /** Makes a link with the default fields that is to be found by this id, but in no list. */
    public void addUnlisted(UUID id) {
        links.addUnlisted(new ShareLinkSpec(clock.now()).toShareLink(id, freeToken(Set.of())), personas.byDefault());
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
        ShareLink used = link.withUsageCount(Math.max(link.usageCount(), link.usageCount() + 1));
        links.update(link.id(), same -> used);
        return new Visit(result, used);
    }

    /** What opening the public page of a link would come to now. */
    public Visit.Result visitResult(ShareLink link) {
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
        ShareLinkSpec seed = new ShareLinkSpec(clock.now()).usageCount(wanted.usageCount());
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

    private ShareLink add(ShareLinkSpec seed, Set<UUID> namedIds, Set<String> namedTokens) {
        // Every refusal comes before the first id is drawn, or the links that follow would have other ids.
        UUID id = seed.id();
        String token = seed.token();
        links.requireFree(id, token);
        UUID personaId = seed.personaId();
        Persona persona = personaId == null ? personas.byDefault() : persona(personaId);
        ShareLink link =
                seed.toShareLink(id == null ? freeId(namedIds) : id, token == null ? freeToken(namedTokens) : token);
        links.add(link, persona);
        return link;
    }

    private static <T> Set<T> named(List<ShareLinkSpec> seeds, Function<ShareLinkSpec, @Nullable T> name) {
        return seeds.stream().map(name).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private Persona persona(UUID id) {
        return personas.find(id)
                .orElseThrow(() -> new IllegalArgumentException("This organization has no persona with the id " + id
                        + ". Make the persona first, and name that one."));
    }

    private UUID freeId(Set<UUID> named) {
        UUID id = identifiers.nextShareLinkId();
        while (links.find(id).isPresent() || named.contains(id)) {
            id = identifiers.nextShareLinkId();
        }
        return id;
    }

    private String freeToken(Set<String> named) {
        String token = identifiers.nextToken();
        while (links.findByToken(token).isPresent() || named.contains(token)) {
            token = identifiers.nextToken();
        }
        return token;
    }
}
