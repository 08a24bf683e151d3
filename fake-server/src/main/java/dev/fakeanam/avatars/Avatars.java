package dev.fakeanam.avatars;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The avatars of one organization, for a test to make, read and change. Thread-safe.
 *
 * <p>Two are there from the start, Anam's own ({@code A22}). One that says nothing is as {@code createAvatar} makes it.
 * What a test removes stays shown by personas that have it, as after {@code deleteAvatar} ({@code A23}).
 */
@Stable(since = "0.1.0")
public interface Avatars extends Resources<Avatar, AvatarSpec, AvatarSpec> {}
