package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.Voices;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Voices. */
public final class VoiceRoom implements Room<DocumentStore<Voice>> {
    public static final VoiceRoom ROOM = new VoiceRoom();

    static final String PATH = "/v1/voices";
    private static final List<String> PATHS = List.of(PATH);

    private VoiceRoom() {}

    /** Whether a voice is Anam's own, which each organization has from the start ({@code A22}). */
    public static boolean isAnams(UUID id) {
        return AnamVoices.IDS.contains(id);
    }

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public DocumentStore<Voice> open(OrganizationContext context) {
        return new DocumentStore<>(
                context,
                new Documents<>("voice", context.identifiers(), Voice::id, Voice::createdAt),
                AnamVoices.of(context));
    }

    @Override
    public List<Endpoint<DocumentStore<Voice>>> endpoints() {
        return VoiceOperations.ALL;
    }

    @Override
    public List<Resource<DocumentStore<Voice>, ?, ?, ?>> resources() {
        return List.of(VoiceKind.VOICE);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Voices.class ? new VoiceHandle(access) : null;
    }
}
