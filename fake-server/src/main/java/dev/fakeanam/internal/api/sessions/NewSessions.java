package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.personas.PersonaStore;
import dev.fakeanam.internal.api.tokens.TokenStore;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the documents of sessions that begin now. The engine of each is the fake itself. */
record NewSessions(OrganizationContext organization, PersonaStore personas, TokenStore tokens) {
    private static final String ENGINE_VERSION = "fake-anam";
    private static final String SHARE_LINK_LABEL = "share-link";

    /** A session with all defaults. */
    Session byDefault(UUID id) {
        return session(id, null, null, null, tokens.apiKeyId(), Map.of(), ephemeralConfig(Map.of()));
    }

    /**
     * A session for a token, which may not have been issued.
     *
     * @param host how the client reaches the engine; null for where the server listens
     */
    Session byToken(UUID id, @Nullable String host, SessionToken token, Map<String, Object> clientMetadata) {
        return session(
                id,
                host,
                token.personaId(),
                token.clientLabel(),
                token.apiKeyId(),
                clientMetadata,
                token.personaId() == null ? ephemeralConfig(token.personaConfig()) : statefulConfig(token.personaId()));
    }

    /** A session of a person who has opened a share link ({@code A28}). */
    Session byShareLink(UUID id, UUID personaId) {
        return session(id, null, personaId, SHARE_LINK_LABEL, null, Map.of(), statefulConfig(personaId));
    }

    /** {@return what a session shows of one of the organization's personas} */
    Map<String, Object> statefulConfig(UUID personaId) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("type", SessionTokenType.STATEFUL.toString());
        config.put("personaId", personaId.toString());
        personas.name(personaId).ifPresent(name -> config.put("name", name));
        return config;
    }

    /** {@return what a session shows of a persona that a client configured} */
    static Map<String, Object> ephemeralConfig(Map<String, Object> configured) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("type", SessionTokenType.EPHEMERAL.toString());
        config.putAll(configured);
        return config;
    }

    private Session session(
            UUID id,
            @Nullable String host,
            @Nullable UUID personaId,
            @Nullable String clientLabel,
            @Nullable UUID apiKeyId,
            Map<String, Object> clientMetadata,
            Map<String, Object> personaConfig) {
        Instant now = organization.clock().now();
        return new Session(
                id,
                personaId,
                clientLabel,
                now,
                null,
                null,
                null,
                host == null ? organization.baseUrl().getAuthority() : host,
                organization.baseUrl().getScheme(),
                ENGINE_VERSION,
                clientMetadata,
                personaConfig,
                apiKeyId,
                organization.organizationId(),
                now,
                null);
    }
}
