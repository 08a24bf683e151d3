package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.DocumentResource;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.files.FileRoom;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceProvider;
import dev.fakeanam.voices.VoiceSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts that only voices have. */
final class VoiceKind implements DocumentStore.Kind<Voice> {
    private static final String DEFAULT_MODEL = "sonic-3.5";

    static final DocumentResource<DocumentStore<Voice>, Voice, VoiceSpec> VOICE = new DocumentResource<>(
            new Resource.Names("voice", "voices", "voices"),
            VoiceRoom.ROOM,
            Voice.CODEC,
            VoiceSpec.CODEC,
            new VoiceKind());

    private VoiceKind() {}

    @Override
    public Voice byDefault(DocumentStore<Voice> voices, UUID id) {
        Instant now = voices.organization().clock().now();
        String sample = FileRoom.url(voices.organization(), "voices", id + ".wav");
        return new Voice(
                id,
                "Voice",
                VoiceProvider.CARTESIA,
                id.toString(),
                DEFAULT_MODEL,
                sample,
                sample,
                null,
                null,
                null,
                List.of(),
                false,
                voices.organization().organizationId(),
                now,
                now);
    }

    /** Without {@code updatedAt}, the voice was last updated when it was made. */
    @Override
    public Voice finish(DocumentStore<Voice> voices, Map<String, @Nullable Object> said, Voice voice) {
        return said.containsKey("createdAt") && !said.containsKey("updatedAt")
                ? ObjectCodec.of(Voice.CODEC).with(voice, "updatedAt", voice.createdAt())
                : voice;
    }
}
