package dev.fakeanam.internal.api.avatars;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.files.FileRoom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Anam's own avatars, which each organization has from the start ({@code A22}). The first has a documented id. */
final class AnamAvatars {
    private static final Instant MADE = Instant.parse("2026-04-20T10:00:00Z");

    private AnamAvatars() {}

    static List<Avatar> of(OrganizationContext organization) {
        return List.of(
                avatar(
                        organization,
                        "071b0286-4cce-4808-bee2-e642f1062de3",
                        "Liv",
                        "home",
                        List.of("cara-3"),
                        "A woman at a desk at home, who looks into the camera and smiles.",
                        List.of("professional", "friendly", "office"),
                        RenderStyle.REALISTIC),
                avatar(
                        organization,
                        "2c9e7b54-8f0a-4d63-9b1e-5a7d3f6c8e20",
                        "Theo",
                        "studio",
                        List.of("cara-2", "cara-3"),
                        "A drawn man with glasses in front of a plain wall.",
                        List.of("calm", "studio"),
                        RenderStyle.ILLUSTRATED));
    }

    private static Avatar avatar(
            OrganizationContext organization,
            String id,
            String displayName,
            String variantName,
            List<String> versions,
            String description,
            List<String> tags,
            RenderStyle style) {
        UUID its = UUID.fromString(id);
        return new Avatar(
                its,
                displayName,
                variantName,
                FileRoom.url(organization, "avatars", its + ".svg"),
                null,
                null,
                FileRoom.url(organization, "avatars", its + ".mp4"),
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
