package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.files.FileRoom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Anam's own avatars, which each organization has from the start ({@code A22}). The first has a documented id. */
final class AnamAvatars {
    private static final UUID LIV = UUID.fromString("071b0286-4cce-4808-bee2-e642f1062de3");
    private static final UUID THEO = UUID.fromString("2c9e7b54-8f0a-4d63-9b1e-5a7d3f6c8e20");
    static final Set<UUID> IDS = Set.of(LIV, THEO);
    private static final Instant MADE = Instant.parse("2026-04-20T10:00:00Z");

    private AnamAvatars() {}

    static List<Avatar> of(OrganizationContext organization) {
        return List.of(
                avatar(
                        organization,
                        LIV,
                        "Liv",
                        "home",
                        List.of("cara-3"),
                        "A woman at a desk at home, who looks into the camera and smiles.",
                        List.of("professional", "friendly", "office"),
                        RenderStyle.REALISTIC),
                avatar(
                        organization,
                        THEO,
                        "Theo",
                        "studio",
                        List.of("cara-2", "cara-3"),
                        "A drawn man with glasses in front of a plain wall.",
                        List.of("calm", "studio"),
                        RenderStyle.ILLUSTRATED));
    }

    private static Avatar avatar(
            OrganizationContext organization,
            UUID id,
            String displayName,
            String variantName,
            List<String> versions,
            String description,
            List<String> tags,
            RenderStyle style) {
        return new Avatar(
                id,
                displayName,
                variantName,
                FileRoom.url(organization, "avatars", id + ".svg"),
                null,
                null,
                FileRoom.url(organization, "avatars", id + ".mp4"),
                null,
                MADE,
                MADE,
                null,
                versions,
                versions.get(versions.size() - 1),
                description,
                tags,
                style);
    }
}
