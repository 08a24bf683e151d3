package dev.fakeanam.internal.api.llms;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LLMs. */
public final class LlmRoom implements Room<LlmStore> {
    public static final LlmRoom ROOM = new LlmRoom();

    private LlmRoom() {}

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public LlmStore open(OrganizationContext context) {
        return new LlmStore(context);
    }

    @Override
    public List<Endpoint<LlmStore>> endpoints() {
        return List.of();
    }

    @Override
    public List<Resource<LlmStore, ?, ?, ?>> resources() {
        return List.of();
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return null;
    }
}
