package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceSpec;
import dev.fakeanam.voices.Voices;

/** The voices of one organization. */
record VoiceHandle(ResourceAccess access)
        implements Voices, ResourceHandle<DocumentStore<Voice>, Voice, VoiceSpec, VoiceSpec> {
    @Override
    public Resource<DocumentStore<Voice>, Voice, VoiceSpec, VoiceSpec> resource() {
        return VoiceKind.VOICE;
    }
}
