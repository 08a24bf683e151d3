package dev.fakeanam.tokens;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session token, as {@code createSessionToken} issues it, and what it determines for the session. The API returns
 * only the {@code token}. The other fields are for tests.
 *
 * <p>Immutable: it stays the same when the token changes. Date-times are in whole milliseconds, as in JSON; fractions
 * are cut off. The JSON object has the ten fields below, with the same names, in this order.
 *
 * <p>Source: Anam documents that a token is valid for one hour and bound to its configuration. The claims of the JWT
 * were seen.
 *
 * @param id the id, {@code sessionStoreId} in the token
 * @param token the JWT that a client sends as its Bearer to {@code createEngineSession}
 * @param type where the persona of the session comes from
 * @param personaId the id of the organization's persona; null for an ephemeral persona, which the token configures
 * @param personaConfig the {@code personaConfig} of the request, as JSON values; empty if there was none
 * @param sessionOptions the {@code sessionOptions} of the request, as JSON values; empty if there were none
 * @param clientLabel a text by which sessions can be found; null if there is none
 * @param apiKeyId the id of the API key that the token was issued for
 * @param issuedAt the moment it was issued; in whole seconds, unless a test has set it
 * @param expiresAt the moment from which it is refused; by default one hour after {@code issuedAt}
 */
@Stable(since = "0.1.0")
public record SessionToken(
        UUID id,
        String token,
        SessionTokenType type,
        @Nullable UUID personaId,
        Map<String, Object> personaConfig,
        Map<String, Object> sessionOptions,
        @Nullable String clientLabel,
        UUID apiKeyId,
        Instant issuedAt,
        Instant expiresAt) {

    /** Reads and writes a session token: an object with the names of the components. */
    public static final Codec<SessionToken> CODEC = JsonCodec.of(SessionToken.class)
            .field("id", JsonCodec.uuid())
            .field("token", JsonCodec.text())
            .field("type", JsonCodec.oneOf(SessionTokenType.class))
            .field("personaId", JsonCodec.uuid().orNull())
            .field("personaConfig", JsonCodec.object())
            .field("sessionOptions", JsonCodec.object())
            .field("clientLabel", JsonCodec.text().orNull())
            .field("apiKeyId", JsonCodec.uuid())
            .field("issuedAt", JsonCodec.dateTime())
            .field("expiresAt", JsonCodec.dateTime())
            .build();

    public SessionToken {
        // Map.copyOf would refuse nulls and lose the order.
        personaConfig = Collections.unmodifiableMap(new LinkedHashMap<>(personaConfig));
        sessionOptions = Collections.unmodifiableMap(new LinkedHashMap<>(sessionOptions));
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads a session token from its JSON.
     *
     * @param json an object with at least the ten fields; others are ignored
     * @return the session token
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static SessionToken fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the session token as compact JSON} */
    public String toJson() {
        return CODEC.print(this);
    }
}
