package dev.fakeanam.sessions;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a session to create, or a change to one: {@code session -> session.persona(ada).ended(NORMAL_EXIT)}. By
 * default, a new session begins now with the organization's first API key, is active, and has an ephemeral persona. A
 * change leaves the other fields as they are, and cannot set {@code id} or {@code createdAt}.
 *
 * <p>In JSON, it has the fields of a {@link Session}, and {@code maxSessionLengthSeconds}, {@code withoutEngine},
 * {@code transcript}, {@code recording}, {@code toolCalls} and {@code stopRequestedAt}. All are optional:
 * {@code {"exitStatus":"NORMAL_EXIT","transcript":[{"role":"user","message":"Hi"}]}}. Fields that you leave out are
 * computed from the others. A session with an {@code exitStatus} has ended: at its {@code endTime}, or else now. By
 * default, a new session that has ended began five minutes before its end. {@code sessionLengthMs} is the time between
 * the two. The fields without a method below are for seeds.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class SessionSpec {

    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<SessionSpec> CODEC = JsonCodec.fields("SessionSpec")
            .field("id", JsonCodec.uuid())
            .field("personaId", JsonCodec.uuid().orNull())
            .field("clientLabel", JsonCodec.text().orNull())
            .field("startTime", DateTimeRange.CODEC)
            .field("endTime", DateTimeRange.CODEC.orNull())
            .field("sessionLengthMs", JsonCodec.longInteger().orNull())
            .field("exitStatus", JsonCodec.text().orNull())
            .field("engineHost", JsonCodec.text().orNull())
            .field("engineProtocol", JsonCodec.text().orNull())
            .field("engineVersion", JsonCodec.text().orNull())
            .field("clientMetadata", JsonCodec.object())
            .field("personaConfig", JsonCodec.object())
            .field("apiKeyId", JsonCodec.uuid().orNull())
            .field("organizationId", JsonCodec.text())
            .field("createdAt", DateTimeRange.CODEC)
            .field("updatedAt", DateTimeRange.CODEC.orNull())
            .field("maxSessionLengthSeconds", JsonCodec.number())
            .field("withoutEngine", JsonCodec.bool())
            .field("transcript", JsonCodec.list(TranscriptMessage.CODEC).orNull())
            .field("recording", JsonCodec.bool())
            .field("toolCalls", JsonCodec.list(ToolCall.CODEC))
            .field("stopRequestedAt", DateTimeRange.CODEC.orNull())
            .strict()
            .build()
            .map(SessionSpec.class, SessionSpec::new, spec -> spec.fields);

    private final Map<String, @Nullable Object> fields;

    private SessionSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * Sets the id.
     *
     * @param id the id; by default one that derives from the organization's name
     * @return this
     */
    public SessionSpec id(UUID id) {
        return put("id", Objects.requireNonNull(id, "A session has an id."));
    }

    /**
     * Sets the persona to one of the organization's.
     *
     * @param persona one of the organization's personas
     * @return this
     */
    public SessionSpec persona(Persona persona) {
        return personaId(persona.id());
    }

    /**
     * Sets the persona by its id.
     *
     * @param personaId the id of a persona, which need not exist
     * @return this
     */
    public SessionSpec personaId(UUID personaId) {
        return put("personaId", Objects.requireNonNull(personaId, "A session without persona is ephemeral."));
    }

    /**
     * Sets the persona as it was when the session began.
     *
     * @param config the fields of the persona, as JSON values; by default {@code type}, {@code personaId} and
     *     {@code name}
     * @return this
     */
    public SessionSpec personaConfig(Map<String, ?> config) {
        return put("personaConfig", asJson(config));
    }

    /**
     * Sets the client label, by which sessions can be found.
     *
     * @param label the label
     * @return this
     */
    public SessionSpec clientLabel(String label) {
        return put("clientLabel", label);
    }

    /**
     * Sets what the client says of itself.
     *
     * @param metadata the fields, as JSON values
     * @return this
     */
    public SessionSpec clientMetadata(Map<String, ?> metadata) {
        return put("clientMetadata", asJson(metadata));
    }

    /**
     * Sets which API key began the session.
     *
     * @param apiKeyId the id of the key; null if no key began the session
     * @return this
     */
    public SessionSpec apiKeyId(@Nullable UUID apiKeyId) {
        return put("apiKeyId", apiKeyId);
    }

    /**
     * Sets when the session began.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public SessionSpec startTime(Instant instant) {
        return put("startTime", DateTimeRange.require(instant));
    }

    /**
     * Sets when the session ended.
     *
     * @param instant the moment, from 1970 to 9999; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public SessionSpec endTime(Instant instant) {
        return put("endTime", DateTimeRange.require(instant));
    }

    /**
     * Ends the session: now, unless {@link #endTime} is set.
     *
     * @param exitStatus why it ended: {@link Session#NORMAL_EXIT}, {@link Session#CLOSED_BY_ENGINE} or any other text
     * @return this
     */
    public SessionSpec ended(String exitStatus) {
        return put("exitStatus", Objects.requireNonNull(exitStatus, "A session that has ended has an exit status."));
    }

    /**
     * Sets when the session was created.
     *
     * @param instant the moment, from 1970 to 9999; by default its start; fractions of a millisecond are cut off
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public SessionSpec createdAt(Instant instant) {
        return put("createdAt", DateTimeRange.require(instant));
    }

    /**
     * Sets the maximum length of the session. When this time is over on the organization's clock, the session ends.
     *
     * @param seconds the length in seconds, which becomes a field of {@code personaConfig}
     * @return this
     */
    public SessionSpec maxSessionLengthSeconds(double seconds) {
        return put("maxSessionLengthSeconds", seconds);
    }

    /**
     * Leaves the session without an engine, so it cannot be stopped.
     *
     * @return this
     */
    public SessionSpec withoutEngine() {
        return put("withoutEngine", true);
    }

    /**
     * Sets what was said.
     *
     * @param messages the messages, in order: {@link TranscriptMessage#user} and {@link TranscriptMessage#persona}
     * @return this
     */
    public SessionSpec transcript(TranscriptMessage... messages) {
        return put("transcript", List.of(messages));
    }

    /**
     * Gives the session a recording.
     *
     * @return this
     */
    public SessionSpec recording() {
        return put("recording", true);
    }

    /**
     * Sets the tool calls of the session.
     *
     * @param calls the calls, in order. The API shows them once the session has ended
     * @return this
     */
    public SessionSpec toolCalls(ToolCall... calls) {
        return put("toolCalls", List.of(calls));
    }

    /** Converts values from Java to those of JSON, so that equal sessions compare as equal. */
    private static Map<String, Object> asJson(Map<String, ?> values) {
        return JsonCodec.object().parse(Json.write(values));
    }

    private SessionSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
