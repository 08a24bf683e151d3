package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sessions.ToolCall;
import dev.fakeanam.sessions.TranscriptMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session with the data that only some documents show. Immutable.
 *
 * @param transcript what was said; null if there is no transcript
 * @param hasRecording whether there is a recording
 * @param stop the request to stop it; null if there was none
 */
record StoredSession(
        Session session,
        @Nullable List<TranscriptMessage> transcript,
        boolean hasRecording,
        List<ToolCall> toolCalls,
        @Nullable Stop stop) {
    private static final String LENGTH = "maxSessionLengthSeconds";
    /** Longer sessions would end after the last date-time of the API. */
    private static final double LONGEST_SECONDS = Duration.ofDays(365L * 10_000).toSeconds();

    /**
     * A request to stop the session.
     *
     * @param at when
     * @param answered how many requests had been answered before that one
     */
    record Stop(Instant at, long answered) {
        /** Whether the stop has taken effect. A client can still see the session active once ({@code A27}). */
        boolean isEffective(Instant now, long answeredByNow) {
            // The request to stop is one of those that were answered since.
            return !now.equals(at) || answeredByNow > answered + 1;
        }
    }

    static StoredSession of(Session session) {
        return new StoredSession(session, null, false, List.of(), null);
    }

    StoredSession with(Session other) {
        return new StoredSession(other, transcript, hasRecording, toolCalls, stop);
    }

    StoredSession with(@Nullable Stop other) {
        return new StoredSession(session, transcript, hasRecording, toolCalls, other);
    }

    /** The moment at which it ends by itself, at its maximum length. */
    Optional<Instant> latestEnd() {
        return session.personaConfig().get(LENGTH) instanceof Number seconds
                ? Optional.of(session.startTime().plusMillis(millis(seconds)))
                : Optional.empty();
    }

    private static long millis(Number seconds) {
        double bounded = Math.max(0, Math.min(seconds.doubleValue(), LONGEST_SECONDS));
        // Exact, from the shortest decimal: 0.57 seconds are 570 ms, not 569.
        return BigDecimal.valueOf(bounded).movePointRight(3).longValue();
    }

    /** {@return the session at a moment: ended if it was stopped or has its maximum length} */
    StoredSession at(Instant now, long answered) {
        if (session.isEnded()) {
            return this;
        }
        Instant end = latestEnd().filter(latest -> !now.isBefore(latest)).orElse(null);
        if (stop != null
                && stop.isEffective(now, answered)
                && (end == null || stop.at().isBefore(end))) {
            end = stop.at();
        }
        return end == null ? this : ended(end);
    }

    private StoredSession ended(Instant end) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put("endTime", end);
        changes.put(
                "sessionLengthMs", Duration.between(session.startTime(), end).toMillis());
        changes.put("exitStatus", Session.CLOSED_BY_ENGINE);
        changes.put("updatedAt", end);
        return with(ObjectCodec.of(Session.CODEC).with(session, changes)).with((Stop) null);
    }

    Optional<SessionTranscript> shownTranscript() {
        return Optional.ofNullable(transcript)
                .map(messages -> new SessionTranscript(
                        session.id(),
                        session.personaConfig().get("name") instanceof String name ? name : "",
                        session.startTime(),
                        session.endTime(),
                        session.sessionLengthMs(),
                        messages.size(),
                        true,
                        messages));
    }
}
