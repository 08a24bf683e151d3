package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The avatars of one organization, Anam's own among them. Not thread-safe. */
public final class AvatarStore {
    private final OrganizationContext organization;
    private final Documents<Avatar> avatars;
    private final List<Avatar> given;

    AvatarStore(OrganizationContext organization) {
        this.organization = organization;
        this.avatars = new Documents<>("avatar", organization.identifiers(), Avatar::id, Avatar::createdAt);
        this.given = AnamAvatars.of(organization);
        given.forEach(avatars::add);
    }

    /** Whether an avatar is Anam's own, which each organization has from the start ({@code A22}). */
    public static boolean isAnams(UUID id) {
        return AnamAvatars.IDS.contains(id);
    }

    /** Finds an avatar that the organization has. */
    public Optional<Avatar> find(UUID id) {
        return avatars.find(id);
    }

    /** Finds an avatar that the organization has, or that was deleted and is still shown in personas ({@code A23}). */
    public Optional<Avatar> findOrDeleted(UUID id) {
        return avatars.findOrDeleted(id);
    }

    OrganizationContext organization() {
        return organization;
    }

    Documents<Avatar> avatars() {
        return avatars;
    }

    /** Whether each organization has one like this from the start. */
    boolean isGiven(Avatar avatar) {
        return given.contains(avatar);
    }
}
