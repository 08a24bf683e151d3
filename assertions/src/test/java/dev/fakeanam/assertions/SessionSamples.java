package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.OTHER_ID;

import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sessions.ToolCall;
import dev.fakeanam.sessions.TranscriptMessage;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A session that has ended, one that is active, and documents that belong to them. */
final class SessionSamples {
    static final Instant STARTED_AT = Instant.parse("2026-04-20T10:00:00Z");
    static final Instant ENDED_AT = Instant.parse("2026-04-20T10:05:00Z");
    static final UUID KEY_ID = UUID.fromString("e0000000-0000-4000-8000-000000000001");

    static final Session ENDED = new Session(
            ID,
            OTHER_ID,
            "web \"100 %\"",
            STARTED_AT,
            ENDED_AT,
            300_000L,
            Session.NORMAL_EXIT,
            "engine.example.com",
            "https",
            "1",
            Map.of("userAgent", "test"),
            Map.of("name", "Ada"),
            KEY_ID,
            "org_1",
            STARTED_AT,
            ENDED_AT);

    static final Session ACTIVE = new Session(
            ID,
            null,
            null,
            STARTED_AT,
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of(),
            Map.of(),
            null,
            "org_1",
            STARTED_AT,
            null);

    static final SessionDetails WITH_CALLS = new SessionDetails(
            ENDED, List.of(ToolCall.completed("open_calendar", "done"), ToolCall.failed("end_call", "no")));

    static final SessionTranscript TRANSCRIPT = new SessionTranscript(
            ID,
            "Ada",
            STARTED_AT,
            ENDED_AT,
            300_000L,
            4,
            true,
            List.of(
                    TranscriptMessage.user("Hi").at(STARTED_AT),
                    TranscriptMessage.persona("Hello").at(STARTED_AT).speaking(2.5),
                    TranscriptMessage.user("Stop"),
                    TranscriptMessage.persona("100 %").interrupted()));

    static final SessionToken TOKEN = new SessionToken(
            ID,
            "a.b.c",
            SessionTokenType.STATEFUL,
            OTHER_ID,
            Map.of("personaId", OTHER_ID.toString()),
            Map.of("videoWidth", 640),
            "web",
            KEY_ID,
            STARTED_AT,
            STARTED_AT.plusSeconds(3600));

    private SessionSamples() {}
}
