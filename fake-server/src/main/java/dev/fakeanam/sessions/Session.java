package dev.fakeanam.sessions;

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
 * A session of a person with a persona, as {@code listSessions} returns it.
 *
 * <p>Immutable: it stays the same when the session changes. Date-times are in whole milliseconds, as in JSON; fractions
 * are cut off. The JSON object has the sixteen fields below, with the same names, in this order.
 *
 * <p>Source: documented by Anam. The values of {@code engineVersion} and {@code updatedAt}, and the fields of
 * {@code personaConfig}, are assumed.
 *
 * @param id the id, which also names the session in paths
 * @param personaId the id of the organization's persona; null for an ephemeral persona
 * @param clientLabel a text by which sessions can be found; null if there is none
 * @param startTime the moment it began
 * @param endTime the moment it ended; null while it goes on
 * @param sessionLengthMs how long it lasted, in milliseconds; null while it goes on
 * @param exitStatus why it ended, {@link #NORMAL_EXIT} for example; can be any text. Null while it goes on
 * @param engineHost the host of the engine that streams it; null for a session that has no engine
 * @param engineProtocol the protocol of that host; null for a session that has no engine
 * @param engineVersion the version of the engine; null for a session that has no engine
 * @param clientMetadata what the client says of itself, as JSON values
 * @param personaConfig the persona as it was when the session began, as JSON values. For one of the organization's
 *     personas, it has {@code type}, {@code personaId} and {@code name}. For an ephemeral persona, it has the whole
 *     configuration
 * @param apiKeyId the id of the API key that began it; null if a share link began it
 * @param organizationId the id of the organization
 * @param createdAt when it was created
 * @param updatedAt the moment of its last change; null before the first one
 */
@Stable(since = "0.1.0")
public record Session(
        UUID id,
        @Nullable UUID personaId,
        @Nullable String clientLabel,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable Long sessionLengthMs,
        @Nullable String exitStatus,
        @Nullable String engineHost,
        @Nullable String engineProtocol,
        @Nullable String engineVersion,
        Map<String, Object> clientMetadata,
        Map<String, Object> personaConfig,
        @Nullable UUID apiKeyId,
        String organizationId,
        Instant createdAt,
        @Nullable Instant updatedAt) {
    /** The person left. Assumed: Anam documents no list of these words. */
    public static final String NORMAL_EXIT = "NORMAL_EXIT";

    /**
     * Anam ended the session, because it was stopped or reached its maximum length. Documented by Anam in an example.
     */
    public static final String CLOSED_BY_ENGINE = "CLOSED_BY_ENGINE";

    /** Reads and writes a session: an object with the names of the components. */
    public static final Codec<Session> CODEC = JsonCodec.of(Session.class)
            .field("id", JsonCodec.uuid())
            .field("personaId", JsonCodec.uuid().orNull())
            .field("clientLabel", JsonCodec.text().orNull())
            .field("startTime", JsonCodec.dateTime())
            .field("endTime", JsonCodec.dateTime().orNull())
            .field("sessionLengthMs", JsonCodec.longInteger().orNull())
            .field("exitStatus", JsonCodec.text().orNull())
            .field("engineHost", JsonCodec.text().orNull())
            .field("engineProtocol", JsonCodec.text().orNull())
            .field("engineVersion", JsonCodec.text().orNull())
            .field("clientMetadata", JsonCodec.object())
            .field("personaConfig", JsonCodec.object())
            .field("apiKeyId", JsonCodec.uuid().orNull())
            .field("organizationId", JsonCodec.text())
            .field("createdAt", JsonCodec.dateTime())
            .field("updatedAt", JsonCodec.dateTime().orNull())
            .build();

    public Session {
        startTime = startTime.truncatedTo(ChronoUnit.MILLIS);
        endTime = endTime == null ? null : endTime.truncatedTo(ChronoUnit.MILLIS);
        // Map.copyOf would refuse nulls and lose the order.
        clientMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(clientMetadata));
        personaConfig = Collections.unmodifiableMap(new LinkedHashMap<>(personaConfig));
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt == null ? null : updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads a session from its JSON.
     *
     * @param json an object with at least the sixteen fields; others are ignored
     * @return the session
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static Session fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return whether the session has ended} */
    public boolean isEnded() {
        return endTime != null;
    }

    /** {@return the session as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
