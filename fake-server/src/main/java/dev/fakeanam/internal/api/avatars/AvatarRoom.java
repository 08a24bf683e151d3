package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.Avatars;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Avatars. */
public final class AvatarRoom implements Room<DocumentStore<Avatar>> {
    public static final AvatarRoom ROOM = new AvatarRoom();

    static final String PATH = "/v1/avatars";
    private static final List<String> PATHS = List.of(PATH);

    private AvatarRoom() {}

    /** Whether an avatar is Anam's own, which each organization has from the start ({@code A22}). */
    public static boolean isAnams(UUID id) {
        return AnamAvatars.IDS.contains(id);
    }

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public DocumentStore<Avatar> open(OrganizationContext context) {
        return new DocumentStore<>(
                context,
                new Documents<>("avatar", context.identifiers(), Avatar::id, Avatar::createdAt),
                AnamAvatars.of(context));
    }

    @Override
    public List<Endpoint<DocumentStore<Avatar>>> endpoints() {
        return AvatarOperations.ALL;
    }

    @Override
    public List<Resource<DocumentStore<Avatar>, ?, ?, ?>> resources() {
        return List.of(AvatarKind.AVATAR);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Avatars.class ? new AvatarHandle(access) : null;
    }
}
