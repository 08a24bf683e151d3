package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionSpec;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sessions.Sessions;
import dev.fakeanam.tokens.SessionToken;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sessions of one organization. */
record SessionHandle(ResourceAccess access)
        implements Sessions, ResourceHandle<SessionStore, Session, SessionSpec, SessionSpec> {
    @Override
    public Resource<SessionStore, Session, SessionSpec, SessionSpec> resource() {
        return SessionOperations.SESSION;
    }

    @Override
    public Optional<SessionTranscript> transcript(UUID id) {
        return Optional.ofNullable((SessionTranscript)
                access.act(SessionActions.TRANSCRIPT, Map.of("sessionId", id)).get("transcript"));
    }

    @Override
    public SessionToken verify(String token) {
        return access.act(SessionActions.VERIFICATION, Map.of("token", token));
    }

    @Override
    public int concurrencyLimit() {
        return access.read(SessionActions.LIMITS).concurrentSessions();
    }

    @Override
    public void concurrencyLimit(int limit) {
        access.write(SessionActions.LIMITS, new SessionLimits(limit));
    }
}
