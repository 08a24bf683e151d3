package dev.fakeanam.internal.api.voices;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Voices. */
public final class VoiceRoom implements Room<VoiceStore> {
    public static final VoiceRoom ROOM = new VoiceRoom();

    private VoiceRoom() {}

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public VoiceStore open(OrganizationContext context) {
        return new VoiceStore(context);
    }

    @Override
    public List<Endpoint<VoiceStore>> endpoints() {
        return List.of();
    }

    @Override
    public List<Resource<VoiceStore, ?, ?, ?>> resources() {
        return List.of();
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return null;
    }
}
