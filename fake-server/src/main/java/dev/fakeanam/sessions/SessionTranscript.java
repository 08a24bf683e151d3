package dev.fakeanam.sessions;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a session, as {@code getSessionTranscript} returns it. Immutable.
 *
 * <p>The JSON object has the eight fields below, with the same names, in this order.
 *
 * <p>Source: documented by Anam.
 *
 * @param sessionId the id of the session
 * @param personaName the name of the persona when the session began; empty if it has none
 * @param startTime the moment the session began
 * @param endTime the moment it ended; null while it goes on
 * @param durationMs how long it lasted, in milliseconds; null while it goes on
 * @param totalMessages how many messages there are
 * @param transcriptsEnabled whether Anam keeps what is said
 * @param messages what was said, in order
 */
@Stable(since = "0.1.0")
public record SessionTranscript(
        UUID sessionId,
        String personaName,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable Long durationMs,
        int totalMessages,
        boolean transcriptsEnabled,
        List<TranscriptMessage> messages) {

    /** Reads and writes a transcript: an object with the names of the components. */
    public static final Codec<SessionTranscript> CODEC = JsonCodec.of(SessionTranscript.class)
            .field("sessionId", JsonCodec.uuid())
            .field("personaName", JsonCodec.text())
            .field("startTime", JsonCodec.dateTime())
            .field("endTime", JsonCodec.dateTime().orNull())
            .field("durationMs", JsonCodec.longInteger().orNull())
            .field("totalMessages", JsonCodec.integer())
            .field("transcriptsEnabled", JsonCodec.bool())
            .field("messages", JsonCodec.list(TranscriptMessage.CODEC))
            .build();

    public SessionTranscript {
        startTime = startTime.truncatedTo(ChronoUnit.MILLIS);
        endTime = endTime == null ? null : endTime.truncatedTo(ChronoUnit.MILLIS);
        messages = List.copyOf(messages);
    }

    /**
     * Reads a transcript from its JSON.
     *
     * @param json an object with at least the eight fields; others are ignored
     * @return the transcript
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static SessionTranscript fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the transcript as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
