package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.AvatarSpec;
import dev.fakeanam.avatars.Avatars;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;

/** The avatars of one organization. */
record AvatarHandle(ResourceAccess access)
        implements Avatars, ResourceHandle<DocumentStore<Avatar>, Avatar, AvatarSpec, AvatarSpec> {
    @Override
    public Resource<DocumentStore<Avatar>, Avatar, AvatarSpec, AvatarSpec> resource() {
        return AvatarKind.AVATAR;
    }
}
