package dev.fakeanam.tokens;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a session token to create, or a change to one: {@code token -> token.persona(ada).expired()}. By default, a
 * new token is for an ephemeral persona without any configuration, is issued now, and is valid for one hour. A change
 * leaves the other fields as they are, and cannot set {@code id}.
 *
 * <p>In JSON, it has the fields of a {@link SessionToken}, and {@code expired}. All are optional:
 * {@code {"clientLabel":"web","expired":true}}. If you leave out {@code token}, the fake creates it from the other
 * fields. If a seed has it, clients can keep their tokens after a restart.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class SessionTokenSpec {

    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<SessionTokenSpec> CODEC = JsonCodec.fields("SessionTokenSpec")
            .field("id", JsonCodec.uuid())
            .field("token", JsonCodec.nonBlankText())
            .field("type", JsonCodec.oneOf(SessionTokenType.class))
            .field("personaId", JsonCodec.uuid().orNull())
            .field("personaConfig", JsonCodec.object())
            .field("sessionOptions", JsonCodec.object())
            .field("clientLabel", JsonCodec.text().orNull())
            .field("apiKeyId", JsonCodec.uuid())
            .field("issuedAt", DateTimeRange.CODEC)
            .field("expiresAt", DateTimeRange.CODEC)
            .field("expired", JsonCodec.bool())
            .strict()
            .build()
            .map(SessionTokenSpec.class, SessionTokenSpec::new, spec -> spec.fields);

    private final Map<String, @Nullable Object> fields;

    private SessionTokenSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
        if (Boolean.TRUE.equals(fields.get("expired")) && fields.containsKey("expiresAt")) {
            throw new IllegalArgumentException(
                    "A session token has either expired or an expiresAt, but this one has both. Leave one out.");
        }
    }

    /**
     * Sets the id.
     *
     * @param id the id, {@code sessionStoreId} in the token; by default one that derives from the organization's name
     * @return this
     */
    public SessionTokenSpec id(UUID id) {
        return put("id", Objects.requireNonNull(id, "A session token has an id."));
    }

    /**
     * Sets the persona to one of the organization's. The token is then stateful.
     *
     * @param persona one of the organization's personas
     * @return this
     */
    public SessionTokenSpec persona(Persona persona) {
        return personaId(persona.id());
    }

    /**
     * Sets the persona by its id. The token is then stateful.
     *
     * @param personaId the id of a persona, which need not exist
     * @return this
     */
    public SessionTokenSpec personaId(UUID personaId) {
        return put("personaId", Objects.requireNonNull(personaId, "A stateful session token names a persona."));
    }

    /**
     * Sets the configuration of an ephemeral persona.
     *
     * @param config the fields, as JSON values: {@code Map.of("name", "Cara")} for example
     * @return this
     */
    public SessionTokenSpec personaConfig(Map<String, ?> config) {
        return put("personaConfig", asJson(config));
    }

    /**
     * Sets the options of the session.
     *
     * @param options the options, as JSON values: {@code Map.of("videoQuality", "auto")} for example
     * @return this
     */
    public SessionTokenSpec sessionOptions(Map<String, ?> options) {
        return put("sessionOptions", asJson(options));
    }

    /**
     * Sets the client label, by which sessions can be found.
     *
     * @param label the label
     * @return this
     */
    public SessionTokenSpec clientLabel(String label) {
        return put("clientLabel", label);
    }

    /**
     * Sets the API key that the token was issued for, by the id of the key.
     *
     * @param apiKeyId the id of an API key; by default that of the organization's first one
     * @return this
     */
    public SessionTokenSpec apiKeyId(UUID apiKeyId) {
        return put("apiKeyId", Objects.requireNonNull(apiKeyId, "A session token is issued for an API key."));
    }

    /**
     * Sets when the token was issued. Unless you set {@code expiresAt}, a new token expires one hour later.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public SessionTokenSpec issuedAt(Instant instant) {
        return put("issuedAt", DateTimeRange.require(instant));
    }

    /**
     * Sets when the token expires. Unless you set {@code issuedAt}, a new token was issued one hour before.
     *
     * @param instant the moment from which the token is refused, from 1970 to 9999; fractions of a millisecond are cut
     *     off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public SessionTokenSpec expiresAt(Instant instant) {
        fields.remove("expired");
        return put("expiresAt", DateTimeRange.require(instant));
    }

    /**
     * Makes the token expired. A new token expired one hour ago, and a changed one expires now.
     *
     * @return this
     */
    public SessionTokenSpec expired() {
        fields.remove("expiresAt");
        return put("expired", true);
    }

    /** Converts values from Java to those of JSON, so that equal tokens compare as equal. */
    private static Map<String, Object> asJson(Map<String, ?> values) {
        return JsonCodec.object().parse(Json.write(values));
    }

    private SessionTokenSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
