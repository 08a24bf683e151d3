package dev.fakeanam.internal.api.tokens;

import dev.fakeanam.internal.api.DocumentResource;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and changes session tokens for a test, the admin API and a seed. */
final class TokenKind implements DocumentResource.Kind<TokenStore, SessionToken> {
    @Override
    public Documents<SessionToken> documents(TokenStore tokens) {
        return tokens.tokens();
    }

    @Override
    public SessionToken byDefault(TokenStore tokens, UUID id) {
        Instant issuedAt = tokens.now().truncatedTo(ChronoUnit.SECONDS);
        return new SessionToken(
                id,
                "",
                SessionTokenType.EPHEMERAL,
                null,
                Map.of(),
                Map.of(),
                null,
                tokens.apiKeyId(),
                issuedAt,
                issuedAt.plus(TokenStore.LIFE));
    }

    /** The text of a token cannot change, because a client may have it. */
    @Override
    public Set<String> fixed() {
        return Set.of("token");
    }

    @Override
    public SessionToken finish(TokenStore tokens, Map<String, @Nullable Object> said, SessionToken document) {
        boolean isNew = document.token().isEmpty();
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        completePersona(said, document, more);
        completeDates(tokens, said, isNew, more);
        SessionToken finished = ObjectCodec.of(SessionToken.CODEC).with(document, more);
        return isNew ? tokens.signed(finished) : finished;
    }

    /** Computes what is missing of the persona's id, its configuration and the type of the token. */
    private static void completePersona(
            Map<String, @Nullable Object> said, SessionToken document, Map<String, @Nullable Object> more) {
        boolean namesPersona = said.containsKey("personaId");
        boolean configures = said.containsKey("personaConfig");
        if (!namesPersona && !configures) {
            return;
        }
        UUID personaId = namesPersona
                ? document.personaId()
                : Optional.ofNullable(document.personaConfig().get("personaId"))
                        .flatMap(id -> Uuids.parse(String.valueOf(id)))
                        .orElse(null);
        more.put("personaId", personaId);
        if (!configures) {
            more.put("personaConfig", personaId == null ? Map.of() : Map.of("personaId", personaId.toString()));
        }
        if (!said.containsKey("type")) {
            more.put("type", personaId == null ? SessionTokenType.EPHEMERAL : SessionTokenType.STATEFUL);
        }
    }

    /** Computes a missing date from the other one: a token is valid for an hour. */
    private static void completeDates(
            TokenStore tokens, Map<String, @Nullable Object> said, boolean isNew, Map<String, @Nullable Object> more) {
        if (Boolean.TRUE.equals(said.get("expired"))) {
            Instant now = tokens.now();
            more.put("expiresAt", isNew ? earlier(now) : now);
            if (isNew && !said.containsKey("issuedAt")) {
                more.put("issuedAt", earlier(earlier(now)));
            }
        } else if (isNew && said.get("issuedAt") instanceof Instant issuedAt && !said.containsKey("expiresAt")) {
            more.put("expiresAt", issuedAt.plus(TokenStore.LIFE));
        } else if (isNew && said.get("expiresAt") instanceof Instant expiresAt && !said.containsKey("issuedAt")) {
            more.put("issuedAt", earlier(expiresAt));
        }
    }

    /** An hour earlier, but not before 1970, because the API has no earlier date-times. */
    private static Instant earlier(Instant moment) {
        Instant earlier = moment.minus(TokenStore.LIFE);
        return earlier.isBefore(Instant.EPOCH) ? Instant.EPOCH : earlier;
    }
}
