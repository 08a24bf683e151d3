package dev.fakeanam.internal.api.tokens;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.api.personas.PersonaStore;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The session tokens of one organization, and the body with which a client configures a session. Not thread-safe: its
 * user holds the organization's lock.
 */
public final class TokenStore {
    static final Duration LIFE = Duration.ofHours(1);
    private static final UUID NO_ID = new UUID(0, 0);
    private static final String PERSONA_CONFIG = "personaConfig";
    private static final String SESSION_OPTIONS = "sessionOptions";
    private static final String CLIENT_LABEL = "clientLabel";

    /** The body of the 400 for a persona that does not exist ({@code A25}). */
    public static final ErrorBody UNKNOWN_PERSONA =
            ErrorBody.of("invalid_persona_configuration").withMessage("Persona not found or unavailable");

    private final OrganizationContext organization;
    private final PersonaStore personas;
    private final Documents<SessionToken> tokens;

    TokenStore(OrganizationContext organization, PersonaStore personas) {
        this.organization = organization;
        this.personas = personas;
        this.tokens =
                new Documents<>("session token", organization.identifiers(), SessionToken::id, SessionToken::issuedAt);
    }

    Documents<SessionToken> tokens() {
        return tokens;
    }

    Instant now() {
        return organization.clock().now();
    }

    /** Starts to declare a body that configures a session. */
    public static ObjectCodec.Builder<Map<String, @Nullable Object>> configuration(String name) {
        return JsonCodec.fields(name)
                .field(CLIENT_LABEL, JsonCodec.text())
                .field(PERSONA_CONFIG, SessionConfiguration.PERSONA)
                .field(SESSION_OPTIONS, SessionConfiguration.OPTIONS);
    }

    /**
     * {@return the session that a body configures, as a token that is not issued} Refuses a wrong body, and a persona
     * that does not exist.
     *
     * @param apiKey the key that the request came with
     */
    @SuppressWarnings("unchecked")
    public SessionToken requested(RequestBody body, String apiKey) {
        body.refuseFaults();
        Map<String, Object> config = SessionConfiguration.json(
                SessionConfiguration.PERSONA, (Map<String, @Nullable Object>) body.get(PERSONA_CONFIG, Map.class));
        UUID personaId = config.get("personaId") instanceof String id ? personaId(id) : null;
        Instant issuedAt = now().truncatedTo(ChronoUnit.SECONDS);
        return new SessionToken(
                NO_ID,
                "",
                personaId == null ? SessionTokenType.EPHEMERAL : SessionTokenType.STATEFUL,
                personaId,
                config,
                SessionConfiguration.json(SessionConfiguration.OPTIONS, (Map<String, @Nullable Object>)
                        body.get(SESSION_OPTIONS, Map.class)),
                body.get(CLIENT_LABEL, String.class),
                apiKeyId(apiKey),
                issuedAt,
                issuedAt.plus(LIFE));
    }

    /** Issues a token that was requested. */
    SessionToken issue(SessionToken requested) {
        SessionToken issued =
                signed(ObjectCodec.of(SessionToken.CODEC).with(requested, "id", tokens.freeId(null, Set.of())));
        tokens.add(issued);
        return issued;
    }

    /** {@return a token that has no text yet, with its own} */
    SessionToken signed(SessionToken token) {
        return ObjectCodec.of(SessionToken.CODEC)
                .with(token, "token", TokenText.of(organization.organizationId(), token));
    }

    /** {@return the name of a token's persona} Refuses a persona that was deleted ({@code A25}). */
    public Optional<String> requirePersona(SessionToken token) {
        return Optional.ofNullable(token.personaId())
                .map(id -> personas.name(id).orElseThrow(TokenStore::unknownPersona));
    }

    private UUID personaId(String id) {
        return Uuids.parse(id).filter(uuid -> personas.name(uuid).isPresent()).orElseThrow(TokenStore::unknownPersona);
    }

    private static RefusedException unknownPersona() {
        return new RefusedException(RecordedResponse.json(400, UNKNOWN_PERSONA.toJson()), Assumption.A25);
    }

    /** {@return the id of the API key that the organization was made with} */
    public UUID apiKeyId() {
        return apiKeyId(organization.apiKey());
    }

    /** {@return the id of an API key, which is the same wherever the key is issued} */
    public static UUID apiKeyId(String apiKey) {
        return UUID.nameUUIDFromBytes(apiKey.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the organization that a text names, unchecked; null for a text that is not a session token} */
    public static @Nullable String organizationId(String text) {
        return TokenText.organizationId(text);
    }

    /** Whether a text is that of a token that is valid now. */
    public boolean isValid(String text) {
        return issued(text).filter(token -> now().isBefore(token.expiresAt())).isPresent();
    }

    /**
     * Finds a token by its text, expired or not. Organizations of one name issue tokens with the same ids, so the whole
     * text counts.
     */
    public Optional<SessionToken> issued(String text) {
        return TokenText.payload(text)
                .map(payload -> String.valueOf(payload.get("sessionStoreId")))
                .flatMap(Uuids::parse)
                .flatMap(tokens::find)
                .filter(token -> token.token().equals(text));
    }

    /**
     * {@return the token with this text}
     *
     * @throws IllegalArgumentException if it is not one that is valid now; the message says why
     */
    public SessionToken verify(String text) {
        String organizationId = organizationId(text);
        Optional<SessionToken> issued = issued(text);
        if (issued.isEmpty() && organizationId == null) {
            throw new IllegalArgumentException(
                    "The text is not a session token. A session token is a JWT: three parts of base64 with dots"
                            + " between them. The second part has an accountId.");
        }
        if (issued.isEmpty() && !organization.organizationId().equals(organizationId)) {
            throw new IllegalArgumentException("The session token belongs to the organization " + organizationId
                    + ", and not to this one, " + organization.organizationId() + ".");
        }
        SessionToken token = issued.orElseThrow(() -> new IllegalArgumentException(
                "This organization has not issued the session token. It was changed or removed, or it is"
                        + " from another organization with the same name."));
        if (!now().isBefore(token.expiresAt())) {
            throw new IllegalArgumentException("The session token has expired: it was valid until " + token.expiresAt()
                    + ", and the organization's clock shows " + now() + ".");
        }
        return token;
    }
}
