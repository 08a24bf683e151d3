package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.files.FileRoom;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceGender;
import dev.fakeanam.voices.VoiceProvider;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Anam's own voices, which each organization has from the start ({@code A22}). The first has a documented id. */
final class AnamVoices {
    private static final UUID LUCY = UUID.fromString("de23e340-1416-4dd8-977d-065a7ca11697");
    private static final UUID OWEN = UUID.fromString("91d4c6f8-3b72-4e05-a8c9-7f1e2d5b6a34");
    static final Set<UUID> IDS = Set.of(LUCY, OWEN);
    private static final Instant MADE = Instant.parse("2026-04-20T10:00:00Z");

    private AnamVoices() {}

    static List<Voice> of(OrganizationContext organization) {
        return List.of(
                new Voice(
                        LUCY,
                        "Lucy - Fresh & Casual",
                        VoiceProvider.ELEVENLABS,
                        "lcMyyd2HUfFzxdCaC4Ta",
                        "eleven_flash_v2_5",
                        sample(organization, LUCY),
                        sample(organization, LUCY),
                        VoiceGender.FEMALE,
                        "GB",
                        "A young British voice that speaks fast.",
                        List.of("fast"),
                        true,
                        null,
                        MADE,
                        MADE),
                new Voice(
                        OWEN,
                        "Owen - Calm & Clear",
                        VoiceProvider.CARTESIA,
                        "4f8b1d27-6c0e-4a93-b5d2-8e7a9c3f1046",
                        "sonic-3.5",
                        sample(organization, OWEN),
                        sample(organization, OWEN),
                        VoiceGender.MALE,
                        "US",
                        "A deep American voice that takes its time.",
                        List.of("slow", "warm"),
                        false,
                        null,
                        MADE,
                        MADE));
    }

    private static String sample(OrganizationContext organization, UUID id) {
        return FileRoom.url(organization, "voices", id + ".wav");
    }
}
