package dev.fakeanam.internal.api.llms;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.llms.Llms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LLMs. */
public final class LlmRoom implements Room<LlmStore> {
    public static final LlmRoom ROOM = new LlmRoom();

    static final String PATH = "/v1/llms";
    private static final List<String> PATHS = List.of(PATH);

    private LlmRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public LlmStore open(OrganizationContext context) {
        return new LlmStore(context);
    }

    @Override
    public List<Endpoint<LlmStore>> endpoints() {
        return LlmOperations.ALL;
    }

    @Override
    public List<Resource<LlmStore, ?, ?, ?>> resources() {
        return List.of(LlmKind.LLM);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Llms.class ? new LlmHandle(access) : null;
    }
}
