package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.voices.Voice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The voices of one organization, Anam's own among them. Not thread-safe. */
public final class VoiceStore {
    private final OrganizationContext organization;
    private final Documents<Voice> voices;
    private final List<Voice> given;

    VoiceStore(OrganizationContext organization) {
        this.organization = organization;
        this.voices = new Documents<>("voice", organization.identifiers(), Voice::id, Voice::createdAt);
        this.given = AnamVoices.of(organization);
        given.forEach(voices::add);
    }

    /** Whether a voice is Anam's own, which each organization has from the start ({@code A22}). */
    public static boolean isAnams(UUID id) {
        return AnamVoices.IDS.contains(id);
    }

    /** Finds a voice that the organization has. */
    public Optional<Voice> find(UUID id) {
        return voices.find(id);
    }

    /** Finds a voice that the organization has, or that was deleted and is still shown in personas ({@code A23}). */
    public Optional<Voice> findOrDeleted(UUID id) {
        return voices.findOrDeleted(id);
    }

    OrganizationContext organization() {
        return organization;
    }

    Documents<Voice> voices() {
        return voices;
    }

    /** Whether each organization has one like this from the start. */
    boolean isGiven(Voice voice) {
        return given.contains(voice);
    }
}
