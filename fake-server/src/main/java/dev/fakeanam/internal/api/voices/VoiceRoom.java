package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.voices.Voices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Voices. */
public final class VoiceRoom implements Room<VoiceStore> {
    public static final VoiceRoom ROOM = new VoiceRoom();

    static final String PATH = "/v1/voices";
    private static final List<String> PATHS = List.of(PATH);

    private VoiceRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public VoiceStore open(OrganizationContext context) {
        return new VoiceStore(context);
    }

    @Override
    public List<Endpoint<VoiceStore>> endpoints() {
        return VoiceOperations.ALL;
    }

    @Override
    public List<Resource<VoiceStore, ?, ?, ?>> resources() {
        return List.of(VoiceKind.VOICE);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Voices.class ? new VoiceHandle(access) : null;
    }
}
