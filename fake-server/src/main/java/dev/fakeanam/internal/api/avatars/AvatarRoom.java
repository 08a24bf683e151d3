package dev.fakeanam.internal.api.avatars;

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

    private AvatarRoom() {}

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public AvatarStore open(OrganizationContext context) {
        return new AvatarStore(context);
    }

    @Override
    public List<Endpoint<AvatarStore>> endpoints() {
        return List.of();
    }

    @Override
    public List<Resource<AvatarStore, ?, ?, ?>> resources() {
        return List.of();
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return null;
    }
}
