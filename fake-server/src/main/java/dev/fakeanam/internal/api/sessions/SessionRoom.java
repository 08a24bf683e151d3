package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceAction;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.api.avatars.AvatarRoom;
import dev.fakeanam.internal.api.personas.PersonaRoom;
import dev.fakeanam.internal.api.tokens.TokenRoom;
import dev.fakeanam.sessions.Sessions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions, and the other operations for clients of the engine. */
public final class SessionRoom implements Room<SessionStore> {
    public static final SessionRoom ROOM = new SessionRoom();

    static final String PATH = "/v1/sessions";
    static final String ENGINE_PATH = "/v1/engine";
    static final String METRICS_PATH = "/v1/metrics/client";
    private static final List<String> PATHS = List.of(PATH, ENGINE_PATH, METRICS_PATH);

    /** This path must not be read as a session with the id "analytics". */
    private static final List<String> NOT_EMULATED = List.of(PATH + "/analytics");

    private SessionRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public List<String> notEmulated() {
        return NOT_EMULATED;
    }

    @Override
    public SessionStore open(OrganizationContext context) {
        return new SessionStore(
                context,
                context.state(PersonaRoom.ROOM),
                context.state(AvatarRoom.ROOM),
                context.state(TokenRoom.ROOM));
    }

    @Override
    public List<Endpoint<SessionStore>> endpoints() {
        return SessionOperations.ALL;
    }

    @Override
    public List<Resource<SessionStore, ?, ?, ?>> resources() {
        return List.of(SessionOperations.SESSION);
    }

    @Override
    public List<ResourceAction<SessionStore, ?, ?>> actions() {
        return List.of(SessionActions.TRANSCRIPT, SessionActions.VERIFICATION);
    }

    @Override
    public List<Setting<SessionStore, ?>> settings() {
        return List.of(SessionActions.LIMITS);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Sessions.class ? new SessionHandle(access) : null;
    }
}
