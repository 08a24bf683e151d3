package dev.fakeanam.avatars;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The avatars of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>Each organization starts with two of Anam's own avatars (assumed, {@code A22}). A new avatar has the defaults of
 * {@link AvatarSpec}. If you remove an avatar, the personas that have it still show it, as after {@code deleteAvatar}
 * (assumed, {@code A23}).
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Avatars extends Resources<Avatar, AvatarSpec, AvatarSpec> {}
