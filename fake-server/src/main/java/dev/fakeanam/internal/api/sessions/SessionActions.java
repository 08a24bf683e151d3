package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.api.ResourceAction;
import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.tokens.SessionToken;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Further actions of a test on sessions, in addition to making, reading, changing and removing them. */
final class SessionActions {
    static final ResourceAction<SessionStore, Map<String, @Nullable Object>, Map<String, @Nullable Object>> TRANSCRIPT =
            new ResourceAction<>(
                    SessionRoom.ROOM,
                    "transcripts",
                    "Reads what was said in a session.",
                    JsonCodec.fields("TranscriptRequest")
                            .required("sessionId", JsonCodec.uuid())
                            .strict()
                            .build(),
                    JsonCodec.fields("TranscriptResult")
                            .required(
                                    "transcript",
                                    JsonCodec.of(SessionTranscript.CODEC).orNull())
                            .build(),
                    SessionActions::transcript);

    static final ResourceAction<SessionStore, Map<String, @Nullable Object>, SessionToken> VERIFICATION =
            new ResourceAction<>(
                    SessionRoom.ROOM,
                    "verifications",
                    "Checks a session token as createEngineSession does.",
                    JsonCodec.fields("TokenToVerify")
                            .required("token", JsonCodec.text())
                            .strict()
                            .build(),
                    JsonCodec.of(SessionToken.CODEC),
                    (sessions, input) -> sessions.tokens().verify(String.valueOf(input.get("token"))));

    static final Setting<SessionStore, SessionLimits> LIMITS = new Setting<>(
            SessionRoom.ROOM,
            "session-limits",
            "sessionLimits",
            "how many sessions there may be at once",
            SessionLimits.CODEC,
            sessions -> new SessionLimits(sessions.limit()),
            (sessions, limits) -> sessions.limit(limits.concurrentSessions()));

    private SessionActions() {}

    private static Map<String, @Nullable Object> transcript(
            SessionStore sessions, Map<String, @Nullable Object> input) {
        return Collections.singletonMap(
                "transcript",
                input.get("sessionId") instanceof UUID id
                        ? sessions.find(id)
                                .flatMap(StoredSession::shownTranscript)
                                .orElse(null)
                        : null);
    }
}
