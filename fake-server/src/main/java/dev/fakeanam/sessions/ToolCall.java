package dev.fakeanam.sessions;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool in a session. Immutable.
 *
 * <p>In JSON, it is an object with the names of the components. All components except {@code turnIndex} can be null, if
 * they are not known.
 *
 * <p>Source: documented by Anam.
 *
 * @param turnIndex the turn of the conversation, from 0
 * @param correlationId the id of the turn
 * @param toolCallId the id of the call
 * @param toolName the name of the tool
 * @param toolType where the tool runs
 * @param toolSubtype the kind of the tool: {@code rag} for example
 * @param status how the call ended
 * @param startedAt the moment it started
 * @param completedAt the moment it ended
 * @param durationSeconds how long it took, in seconds
 * @param errorMessage why it failed
 * @param arguments what the tool was called with, as JSON values
 * @param result the result
 * @param documentsAccessed the names of the documents that the tool read
 */
@Stable(since = "0.1.0")
public record ToolCall(
        int turnIndex,
        @Nullable String correlationId,
        @Nullable String toolCallId,
        @Nullable String toolName,
        @Nullable Type toolType,
        @Nullable String toolSubtype,
        @Nullable Status status,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Double durationSeconds,
        @Nullable String errorMessage,
        @Nullable Map<String, Object> arguments,
        @Nullable String result,
        @Nullable List<String> documentsAccessed) {

    /** Reads and writes a call: an object with the names of the components, each of which may be left out. */
    public static final Codec<ToolCall> CODEC = JsonCodec.of(ToolCall.class)
            .defaulting("turnIndex", JsonCodec.integer(), 0)
            .defaulting("correlationId", JsonCodec.text().orNull(), null)
            .defaulting("toolCallId", JsonCodec.text().orNull(), null)
            .defaulting("toolName", JsonCodec.text().orNull(), null)
            .defaulting("toolType", JsonCodec.oneOf(Type.class).orNull(), null)
            .defaulting("toolSubtype", JsonCodec.text().orNull(), null)
            .defaulting("status", JsonCodec.oneOf(Status.class).orNull(), null)
            .defaulting("startedAt", JsonCodec.dateTime().orNull(), null)
            .defaulting("completedAt", JsonCodec.dateTime().orNull(), null)
            .defaulting("durationSeconds", JsonCodec.number().orNull(), null)
            .defaulting("errorMessage", JsonCodec.text().orNull(), null)
            .defaulting("arguments", JsonCodec.object().orNull(), null)
            .defaulting("result", JsonCodec.text().orNull(), null)
            .defaulting("documentsAccessed", JsonCodec.list(JsonCodec.text()).orNull(), null)
            .build();

    /** Where a tool runs. */
    public enum Type {
        /** At Anam, or at a server that Anam calls. */
        SERVER,
        /** In the client. */
        CLIENT,
        /** In the engine itself. */
        SYSTEM;

        /** {@return the type as the API writes it: {@code server}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a call ended. */
    public enum Status {
        /** The call goes on, or its end is not known. */
        STARTED,
        /** The tool gave a result. */
        COMPLETED,
        /** The tool gave no result. */
        FAILED;

        /** {@return the status as the API writes it: {@code completed}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ToolCall {
        startedAt = startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MILLIS);
        completedAt = completedAt == null ? null : completedAt.truncatedTo(ChronoUnit.MILLIS);
        // Map.copyOf would refuse nulls and lose the order.
        arguments = arguments == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        documentsAccessed = documentsAccessed == null ? null : List.copyOf(documentsAccessed);
    }

    /**
     * Returns a call of a server tool that gave a result. It is in the first turn, and has no other fields.
     *
     * @param toolName the name of the tool
     * @param result what it gave
     * @return the call
     */
    public static ToolCall completed(String toolName, String result) {
        return of(toolName, Status.COMPLETED).with("result", result);
    }

    /**
     * Returns a call of a server tool that failed. It is in the first turn, and has no other fields.
     *
     * @param toolName the name of the tool
     * @param errorMessage why it failed
     * @return the call
     */
    public static ToolCall failed(String toolName, String errorMessage) {
        return of(toolName, Status.FAILED).with("errorMessage", errorMessage);
    }

    private static ToolCall of(String toolName, Status status) {
        return new ToolCall(
                0, null, null, toolName, Type.SERVER, null, status, null, null, null, null, null, null, null);
    }

    /**
     * Returns a copy with another {@code turnIndex}.
     *
     * @param newTurnIndex the turn of the conversation, from 0
     * @return the copy
     */
    public ToolCall withTurnIndex(int newTurnIndex) {
        return with("turnIndex", newTurnIndex);
    }

    /**
     * Returns a copy with another {@code toolType}.
     *
     * @param newToolType where the tool runs
     * @return the copy
     */
    public ToolCall withToolType(Type newToolType) {
        return with("toolType", newToolType);
    }

    /**
     * Returns a copy with another {@code arguments}.
     *
     * @param newArguments what the tool was called with, as JSON values
     * @return the copy
     */
    public ToolCall withArguments(Map<String, ?> newArguments) {
        // Values from Java become JSON values, so that equal calls compare as equal.
        return with("arguments", JsonCodec.object().parse(Json.write(newArguments)));
    }

    private ToolCall with(String field, @Nullable Object value) {
        return ObjectCodec.of(CODEC).with(this, field, value);
    }
}
