package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Json;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.TranscriptMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a session from the fields of a spec or a change. Missing fields follow from the others, or stay as they were.
 *
 * @param before the current session, or the default one
 * @param isNew whether it is being made
 * @param said the fields of the spec, by their names
 */
record SessionFields(SessionStore sessions, StoredSession before, boolean isNew, Map<String, @Nullable Object> said) {
    private static final Duration USUAL_LENGTH = Duration.ofMinutes(5);
    private static final List<String> AS_SAID = List.of(
            "personaId",
            "clientLabel",
            "engineHost",
            "engineProtocol",
            "engineVersion",
            "clientMetadata",
            "apiKeyId",
            "organizationId");

    StoredSession make() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        AS_SAID.stream().filter(said::containsKey).forEach(field -> fields.put(field, said.get(field)));
        if (Boolean.TRUE.equals(said.get("withoutEngine"))) {
            List.of("engineHost", "engineProtocol", "engineVersion").forEach(field -> fields.put(field, null));
        }
        fields.put("personaConfig", personaConfig());
        putTimes(fields);
        Session session = ObjectCodec.of(Session.CODEC).with(before.session(), fields);
        return new StoredSession(
                session,
                said.containsKey("transcript") ? transcript(session.startTime()) : before.transcript(),
                said.get("recording") instanceof Boolean has ? has : before.hasRecording(),
                said.containsKey("toolCalls") ? list("toolCalls") : before.toolCalls(),
                stop(session));
    }

    private Map<String, Object> personaConfig() {
        Map<String, Object> config = before.session().personaConfig();
        if (said.get("personaConfig") instanceof Map<?, ?> whole) {
            config = JsonCodec.object().convert(whole);
        } else if (said.containsKey("personaId")) {
            config = said.get("personaId") instanceof UUID id
                    ? sessions.newSessions().statefulConfig(id)
                    : NewSessions.ephemeralConfig(Map.of());
        }
        if (said.get("maxSessionLengthSeconds") instanceof Double seconds) {
            config = new LinkedHashMap<>(config);
            config.put("maxSessionLengthSeconds", Objects.requireNonNull(Json.parse(Json.write(seconds))));
        }
        return config;
    }

    private void putTimes(Map<String, @Nullable Object> fields) {
        Instant end = end();
        Instant start = start(end);
        fields.put("startTime", start);
        fields.put("endTime", end);
        fields.put("sessionLengthMs", saidOr("sessionLengthMs", end == null ? null : millis(start, end)));
        String status = before.session().exitStatus();
        fields.put(
                "exitStatus", saidOr("exitStatus", end == null ? null : status == null ? Session.NORMAL_EXIT : status));
        fields.put("updatedAt", saidOr("updatedAt", isNew ? end : sessions.now()));
        if (isNew) {
            fields.put("createdAt", saidOr("createdAt", start));
        }
    }

    /** A session with an exit status has ended. By default, it ended now. */
    private @Nullable Instant end() {
        if (said.containsKey("endTime")) {
            return (Instant) said.get("endTime");
        }
        Instant end = before.session().endTime();
        return end == null && said.get("exitStatus") != null ? sessions.now() : end;
    }

    private Instant start(@Nullable Instant end) {
        if (said.get("startTime") instanceof Instant start) {
            return start;
        }
        if (!isNew || end == null) {
            return before.session().startTime();
        }
        // The API has no date-times before 1970.
        Instant usual = end.minus(USUAL_LENGTH);
        return usual.isBefore(Instant.EPOCH) ? Instant.EPOCH : usual;
    }

    private static long millis(Instant start, Instant end) {
        return end.toEpochMilli() - start.toEpochMilli();
    }

    private @Nullable Object saidOr(String field, @Nullable Object otherwise) {
        return said.containsKey(field) ? said.get(field) : otherwise;
    }

    /** Messages without a timestamp get one each second. */
    private @Nullable List<TranscriptMessage> transcript(Instant start) {
        if (said.get("transcript") == null) {
            return null;
        }
        List<TranscriptMessage> messages = new ArrayList<>();
        for (TranscriptMessage message : this.<TranscriptMessage>list("transcript")) {
            Instant next = start.plusSeconds(messages.size() + 1L);
            boolean isTimed = message.timestamp() != null || next.isAfter(DateTimeRange.LATEST);
            messages.add(isTimed ? message : message.at(next));
        }
        return List.copyOf(messages);
    }

    @SuppressWarnings("unchecked")
    private <E> List<E> list(String field) {
        return (List<E>) Objects.requireNonNull(said.get(field));
    }

    private StoredSession.@Nullable Stop stop(Session session) {
        if (session.isEnded()) {
            if (said.get("stopRequestedAt") != null) {
                throw new IllegalArgumentException(
                        "A session that has ended cannot be asked to stop. Leave out stopRequestedAt, or the end.");
            }
            return null;
        }
        if (!said.containsKey("stopRequestedAt")) {
            return before.stop();
        }
        return said.get("stopRequestedAt") instanceof Instant at ? sessions.stopAt(at) : null;
    }
}
