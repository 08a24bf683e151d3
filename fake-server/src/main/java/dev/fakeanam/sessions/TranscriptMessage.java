package dev.fakeanam.sessions;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message that a person or the persona said in a session. Immutable. Made for a static import:
 * {@code session.transcript(user("Hi"), persona("Hello"))}.
 *
 * <p>In JSON, it is an object with the names of the components. Only the messages of a persona have
 * {@code wasInterrupted}.
 *
 * <p>Source: documented by Anam.
 *
 * @param role who said it
 * @param message what was said
 * @param timestamp the moment it was said; null if it is not known
 * @param speakingDurationSeconds how long it took, in seconds; null if it is not known
 * @param wasInterrupted whether the persona was interrupted; null for what a person said
 */
@Stable(since = "0.1.0")
public record TranscriptMessage(
        Role role,
        String message,
        @Nullable Instant timestamp,
        @Nullable Double speakingDurationSeconds,
        @Nullable Boolean wasInterrupted) {

    /** Reads and writes a message: an object with the names of the components. */
    public static final Codec<TranscriptMessage> CODEC = JsonCodec.of(TranscriptMessage.class)
            .field("role", JsonCodec.oneOf(Role.class))
            .field("message", JsonCodec.text())
            .defaulting("timestamp", DateTimeRange.CODEC.orNull(), null)
            .defaulting("speakingDurationSeconds", JsonCodec.number().orNull(), null)
            .optional("wasInterrupted", JsonCodec.bool())
            .build();

    /** Who speaks. */
    public enum Role {
        /** The person. */
        USER,
        /** The persona. */
        PERSONA;

        /** {@return the role as the API writes it: {@code user}} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TranscriptMessage {
        timestamp = timestamp == null ? null : timestamp.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Returns a message of the person. A message without a timestamp gets one in the session: the first message one
     * second after the start, and each further one a second later.
     *
     * @param message what was said
     * @return the message
     */
    public static TranscriptMessage user(String message) {
        return new TranscriptMessage(Role.USER, message, null, null, null);
    }

    /**
     * Returns a message of the persona, which was not interrupted. A message without a timestamp gets one in the
     * session: the first message one second after the start, and each further one a second later.
     *
     * @param message what was said
     * @return the message
     */
    public static TranscriptMessage persona(String message) {
        return new TranscriptMessage(Role.PERSONA, message, null, null, false);
    }

    /**
     * Returns a copy of the message with this timestamp.
     *
     * @param newTimestamp the moment it was said, from 1970 to 9999; fractions of a millisecond are cut off
     * @return a copy of the message with this field changed
     * @throws IllegalArgumentException if the moment is out of range
     */
    public TranscriptMessage at(Instant newTimestamp) {
        return with("timestamp", DateTimeRange.require(newTimestamp));
    }

    /**
     * Returns a copy of the message with the time that it took to say it.
     *
     * @param seconds the time, in seconds
     * @return a copy of the message with this field changed
     */
    public TranscriptMessage speaking(double seconds) {
        return with("speakingDurationSeconds", seconds);
    }

    /** {@return a copy of the message during which the persona was interrupted} */
    public TranscriptMessage interrupted() {
        return with("wasInterrupted", true);
    }

    private TranscriptMessage with(String field, @Nullable Object value) {
        return ObjectCodec.of(CODEC).with(this, field, value);
    }
}
