package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.files.FileRoom;
import dev.fakeanam.internal.api.personas.PersonaStore;
import dev.fakeanam.internal.api.tokens.TokenStore;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of one organization. Not thread-safe: its user holds the organization's lock. */
public final class SessionStore {
    static final int DEFAULT_LIMIT = 5;

    private final OrganizationContext organization;
    private final DocumentStore<Avatar> avatars;
    private final TokenStore tokens;
    private final NewSessions newSessions;
    private final Documents<StoredSession> sessions;
    /** The sessions that had not ended when this was last checked. */
    private final Set<UUID> active = new LinkedHashSet<>();
    /** The sessions that are in no list, and do not count towards the limit. */
    private final Set<UUID> unlisted = new HashSet<>();

    private int limit = DEFAULT_LIMIT;

    SessionStore(
            OrganizationContext organization, PersonaStore personas, DocumentStore<Avatar> avatars, TokenStore tokens) {
        this.organization = organization;
        this.avatars = avatars;
        this.tokens = tokens;
        this.newSessions = new NewSessions(organization, personas, tokens);
        this.sessions = new Documents<>(
                "session",
                organization.identifiers(),
                stored -> stored.session().id(),
                stored -> stored.session().createdAt());
    }

    /** Begins a session for a person who has opened a share link, without regard to the limit ({@code A28}). */
    public UUID beginByShareLink(UUID personaId) {
        return add(newSessions.byShareLink(freeId(), personaId)).id();
    }

    /** Begins a session that a token describes. The token need not have been issued. */
    Session begin(ApiRequest request, SessionToken token, Map<String, Object> clientMetadata) {
        return add(newSessions.byToken(freeId(), request.host(), token, clientMetadata));
    }

    private UUID freeId() {
        return sessions.freeId(null, Set.of());
    }

    private Session add(Session session) {
        add(StoredSession.of(session));
        return session;
    }

    NewSessions newSessions() {
        return newSessions;
    }

    Instant now() {
        return organization.clock().now();
    }

    String organizationId() {
        return organization.organizationId();
    }

    String recordingUrl(ApiRequest request, UUID id) {
        return FileRoom.url(organization, request, "recordings", id + ".mp4");
    }

    DocumentStore<Avatar> avatars() {
        return avatars;
    }

    TokenStore tokens() {
        return tokens;
    }

    /** {@return the sessions as they are now} */
    Documents<StoredSession> sessions() {
        active.removeIf(id -> {
            StoredSession stored = sessions.find(id).orElse(null);
            StoredSession current = stored == null ? null : stored.at(now(), organization.answered());
            if (current != null && current != stored) {
                sessions.update(current);
            }
            return current == null || current.session().isEnded();
        });
        return sessions;
    }

    /** Keeps a new session with a free id. */
    void add(StoredSession stored) {
        sessions.add(stored);
        watch(stored);
    }

    /** Keeps a new session with a free id, which can be found but is in no list. */
    void addUnlisted(StoredSession stored) {
        sessions.addUnlisted(stored);
        unlisted.add(stored.session().id());
        watch(stored);
    }

    /** Replaces a session that is here. */
    void update(StoredSession stored) {
        sessions.update(stored);
        watch(stored);
    }

    void remove(UUID id) {
        sessions.remove(id);
        active.remove(id);
        unlisted.remove(id);
    }

    private void watch(StoredSession stored) {
        if (stored.session().isEnded()) {
            active.remove(stored.session().id());
        } else {
            active.add(stored.session().id());
        }
    }

    /** Asks a running session to stop soon. A second request does not change the moment. */
    void stop(StoredSession stored) {
        if (stored.stop() == null) {
            update(stored.with(new StoredSession.Stop(now(), organization.answered())));
        }
    }

    /** {@return the pending stop of a session from a seed} */
    StoredSession.Stop stopAt(Instant moment) {
        return new StoredSession.Stop(moment, organization.answered() - 1);
    }

    int limit() {
        return limit;
    }

    void limit(int newLimit) {
        limit = newLimit;
    }

    int active() {
        sessions();
        return (int) active.stream().filter(id -> !unlisted.contains(id)).count();
    }

    boolean canStart() {
        return active() < limit;
    }

    /** {@return the number of seconds after which a session can start; null if that is not known} */
    @Nullable
    Integer estimatedWaitSeconds() {
        if (canStart()) {
            return 0;
        }
        return active.stream()
                .flatMap(id -> sessions.find(id).flatMap(StoredSession::latestEnd).stream())
                .min(Instant::compareTo)
                .map(end -> Duration.between(now(), end))
                .map(wait -> (int) Math.min(wait.plusMillis(999).toSeconds(), Integer.MAX_VALUE))
                .orElse(null);
    }

    Optional<StoredSession> find(UUID id) {
        return sessions().find(id);
    }
}
