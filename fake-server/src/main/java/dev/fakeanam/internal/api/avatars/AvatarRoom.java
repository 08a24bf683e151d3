package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatars;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Avatars. */
public final class AvatarRoom implements Room<AvatarStore> {
    public static final AvatarRoom ROOM = new AvatarRoom();

    static final String PATH = "/v1/avatars";
    private static final List<String> PATHS = List.of(PATH);

    private AvatarRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public AvatarStore open(OrganizationContext context) {
        return new AvatarStore(context);
    }

    @Override
    public List<Endpoint<AvatarStore>> endpoints() {
        return AvatarOperations.ALL;
    }

    @Override
    public List<Resource<AvatarStore, ?, ?, ?>> resources() {
        return List.of(AvatarKind.AVATAR);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Avatars.class ? new AvatarHandle(access) : null;
    }
}
