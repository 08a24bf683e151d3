package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.personas.PersonaLinkStore;
import dev.fakeanam.internal.api.personas.PersonaStore;
import dev.fakeanam.internal.api.sessions.SessionRoom;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.Visit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The share links of one organization, by id, by token and in the order of their age. Not thread-safe. */
public final class ShareLinkStore implements PersonaLinkStore {
    private static final String TOKEN_PREFIX = "sh_";

    private final OrganizationContext organization;
    private final PersonaStore personas;
    private final Documents<StoredShareLink> links;
    private final Map<String, UUID> idsByToken = new HashMap<>();
    private final Map<UUID, UUID> primaryByPersona = new HashMap<>();

    ShareLinkStore(OrganizationContext organization, PersonaStore personas) {
        this.organization = organization;
        this.personas = personas;
        this.links = new Documents<>(
                "share link",
                organization.identifiers(),
                stored -> stored.link().id(),
                stored -> stored.link().createdAt());
        personas.linkedBy(this);
    }

    @Override
    public List<ShareLink> of(UUID personaId) {
        return links.newestFirst().stream()
                .filter(stored -> stored.personaId().equals(personaId))
                .map(StoredShareLink::link)
                .toList();
    }

    @Override
    public void removeOf(UUID personaId) {
        links.all().stream()
                .filter(stored -> stored.personaId().equals(personaId))
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

    Documents<StoredShareLink> links() {
        return links;
    }

    /** @param reserved tokens that other links will get */
    String freeToken(Set<?> reserved) {
        String token;
        do {
            token = organization.identifiers().nextToken(TOKEN_PREFIX);
        } while (reserved.contains(token) || idsByToken.containsKey(token));
        return token;
    }

    /** Whether a text is the token of a link that is here, or looks like one. */
    boolean isToken(String text) {
        return text.startsWith(TOKEN_PREFIX) || idsByToken.containsKey(text);
    }

    /** @throws IllegalArgumentException if there is a link with that token already */
    void requireFree(String token) {
        if (idsByToken.containsKey(token)) {
            throw new IllegalArgumentException("There is a share link with the token " + token
                    + " already. Give another, or leave it out to get a free one.");
        }
    }

    /**
     * Keeps a new link with a free id and token. If it is the primary link of its persona, the former primary link no
     * longer is.
     */
    void add(StoredShareLink stored) {
        if (stored.link().isPrimary()) {
            Optional.ofNullable(primaryByPersona.put(
                            stored.personaId(), stored.link().id()))
                    .flatMap(links::find)
                    .ifPresent(previous ->
                            links.update(previous.with(previous.link().withIsPrimary(false))));
        }
        idsByToken.put(stored.link().token(), stored.link().id());
        links.add(stored);
    }

    /** Keeps a new link with a free id and token, which can be found but is in no list. */
    void addUnlisted(StoredShareLink stored) {
        idsByToken.put(stored.link().token(), stored.link().id());
        links.addUnlisted(stored);
    }

    /** Replaces a link that is here. Its id, token and {@code createdAt} are as they were. */
    void update(ShareLink link) {
        links.find(link.id()).ifPresent(stored -> links.update(stored.with(link)));
    }

    /** Forgets a link that is here. */
    void delete(StoredShareLink stored) {
        UUID id = stored.link().id();
        links.remove(id);
        idsByToken.remove(stored.link().token());
        primaryByPersona.remove(stored.personaId(), id);
    }

    /** Opens the public page of a link. */
    Visit visit(String token) {
        Optional<StoredShareLink> found =
                Optional.ofNullable(idsByToken.get(token)).flatMap(links::find);
        if (found.isEmpty()) {
            return new Visit(Visit.Result.UNKNOWN, null, null);
        }
        ShareLink link = found.get().link();
        Visit.Result result = visitResult(link);
        if (result != Visit.Result.OPENED) {
            return new Visit(result, link, null);
        }
        // The largest int does not grow.
        ShareLink used = link.withUsageCount(Math.max(link.usageCount(), link.usageCount() + 1));
        update(used);
        // Only this code opens the state of sessions, so tests of links do not load it.
        UUID sessionId = organization
                .state(SessionRoom.ROOM)
                .beginByShareLink(found.get().personaId());
        return new Visit(result, used, sessionId);
    }

    /** The result of opening the public page of a link now. */
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
