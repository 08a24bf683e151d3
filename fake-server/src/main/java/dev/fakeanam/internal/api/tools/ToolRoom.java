package dev.fakeanam.internal.api.tools;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.tools.Tools;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tools. */
public final class ToolRoom implements Room<ToolStore> {
    public static final ToolRoom ROOM = new ToolRoom();

    static final String PATH = "/v1/tools";
    private static final List<String> PATHS = List.of(PATH);

    private ToolRoom() {}

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public ToolStore open(OrganizationContext context) {
        return new ToolStore(context);
    }

    @Override
    public List<Endpoint<ToolStore>> endpoints() {
        return ToolOperations.ALL;
    }

    @Override
    public List<Resource<ToolStore, ?, ?, ?>> resources() {
        return List.of(ToolKind.RESOURCE);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Tools.class ? new ToolHandle(access) : null;
    }
}
