package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.AvatarSpec;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.internal.api.DocumentResource;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.files.FileRoom;
import dev.fakeanam.internal.json.ObjectCodec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts that only avatars have. */
final class AvatarKind implements DocumentStore.Kind<Avatar> {
    static final String DEFAULT_MODEL = "cara-3";

    static final DocumentResource<DocumentStore<Avatar>, Avatar, AvatarSpec> AVATAR = new DocumentResource<>(
            new Resource.Names("avatar", "avatars", "avatars"),
            AvatarRoom.ROOM,
            Avatar.CODEC,
            AvatarSpec.CODEC,
            new AvatarKind());

    private AvatarKind() {}

    @Override
    public Avatar byDefault(DocumentStore<Avatar> avatars, UUID id) {
        Instant now = avatars.organization().clock().now();
        return new Avatar(
                id,
                "Avatar",
                "",
                FileRoom.url(avatars.organization(), "avatars", id + ".svg"),
                null,
                null,
                null,
                null,
                now,
                now,
                avatars.organization().organizationId(),
                List.of(DEFAULT_MODEL),
                DEFAULT_MODEL,
                null,
                List.of(),
                RenderStyle.UNKNOWN);
    }

    /**
     * Without {@code updatedAt}, the avatar was last updated when it was made. Without {@code activeVersion}, its
     * active model is one of those that it has.
     */
    @Override
    public Avatar finish(DocumentStore<Avatar> avatars, Map<String, @Nullable Object> said, Avatar avatar) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        if (said.containsKey("createdAt") && !said.containsKey("updatedAt")) {
            rest.put("updatedAt", avatar.createdAt());
        }
        List<String> versions = avatar.availableVersions();
        if (said.containsKey("availableVersions")
                && !said.containsKey("activeVersion")
                && !versions.contains(String.valueOf(avatar.activeVersion()))) {
            rest.put("activeVersion", versions.isEmpty() ? null : versions.get(versions.size() - 1));
        }
        return rest.isEmpty() ? avatar : ObjectCodec.of(Avatar.CODEC).with(avatar, rest);
    }
}
