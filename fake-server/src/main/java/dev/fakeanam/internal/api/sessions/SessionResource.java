package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.SeedCheck;
import dev.fakeanam.internal.api.Specs;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionSpec;
import dev.fakeanam.sessions.ToolCall;
import dev.fakeanam.sessions.TranscriptMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, reads, changes, removes and writes sessions. */
final class SessionResource implements Resource<SessionStore, Session, SessionSpec, SessionSpec> {
    @Override
    public Room<SessionStore> room() {
        return SessionRoom.ROOM;
    }

    @Override
    public Names names() {
        return new Names("session", "sessions", "sessions");
    }

    @Override
    public ObjectCodec<Session> document() {
        return ObjectCodec.of(Session.CODEC);
    }

    @Override
    public JsonCodec<SessionSpec> spec() {
        return JsonCodec.of(SessionSpec.CODEC);
    }

    @Override
    public JsonCodec<SessionSpec> change() {
        return spec();
    }

    @Override
    public Session give(SessionStore sessions, SessionSpec spec) {
        return give(sessions, Specs.fields(SessionSpec.CODEC, spec), Set.of());
    }

    @Override
    public Optional<Session> find(SessionStore sessions, String id) {
        return Uuids.parse(id).flatMap(sessions.sessions()::find).map(StoredSession::session);
    }

    @Override
    public List<Session> all(SessionStore sessions) {
        return sessions.sessions().oldestFirst().stream()
                .map(StoredSession::session)
                .toList();
    }

    @Override
    public Session change(SessionStore sessions, Session before, SessionSpec change) {
        Map<String, @Nullable Object> said = Specs.fields(SessionSpec.CODEC, change);
        Specs.refuse(said, name(), List.of("id", "createdAt"));
        StoredSession stored = sessions.sessions().find(before.id()).orElseThrow();
        sessions.update(new SessionFields(sessions, stored, false, said).make());
        return sessions.sessions().find(before.id()).orElseThrow().session();
    }

    @Override
    public void remove(SessionStore sessions, Session session) {
        sessions.remove(session.id());
    }

    @Override
    public void giveUnlisted(SessionStore sessions, String id) {
        sessions.addUnlisted(StoredSession.of(sessions.newSessions().byDefault(UUID.fromString(id))));
    }

    @Override
    public List<Map<String, @Nullable Object>> export(SessionStore sessions) {
        return sessions.sessions().oldestFirst().stream().map(this::export).toList();
    }

    private Map<String, @Nullable Object> export(StoredSession stored) {
        Map<String, @Nullable Object> fields = document().write(stored.session());
        fields.put(
                "transcript",
                stored.transcript() == null
                        ? null
                        : JsonCodec.list(TranscriptMessage.CODEC).write(stored.transcript()));
        fields.put("recording", stored.hasRecording());
        fields.put("toolCalls", JsonCodec.list(ToolCall.CODEC).write(stored.toolCalls()));
        fields.put(
                "stopRequestedAt", stored.stop() == null ? null : stored.stop().at());
        return fields;
    }

    @Override
    public void restore(SessionStore sessions, List<SessionSpec> specs) {
        Set<UUID> reserved = Specs.ids(SessionSpec.CODEC, specs);
        specs.forEach(spec -> give(sessions, Specs.fields(SessionSpec.CODEC, spec), reserved));
    }

    @Override
    public void check(SeedCheck check) {
        check.unique("id", "an id is that of one session");
    }

    private static Session give(SessionStore sessions, Map<String, @Nullable Object> said, Set<?> reserved) {
        UUID id = sessions.sessions().freeId((UUID) said.get("id"), reserved);
        StoredSession byDefault = StoredSession.of(sessions.newSessions().byDefault(id));
        sessions.add(new SessionFields(sessions, byDefault, true, said).make());
        return sessions.sessions().find(id).orElseThrow().session();
    }
}
