package dev.fakeanam.internal.api.tools;

import dev.fakeanam.internal.api.DocumentResource;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolSpec;
import dev.fakeanam.tools.ToolType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes, reads, changes, removes and writes tools. */
final class ToolKind implements DocumentResource.Kind<ToolStore, Tool> {
    static final DocumentResource<ToolStore, Tool, ToolSpec> RESOURCE = new DocumentResource<>(
            new Resource.Names("tool", "tools", "tools"), ToolRoom.ROOM, Tool.CODEC, ToolSpec.CODEC, new ToolKind());

    private ToolKind() {}

    @Override
    public Documents<Tool> documents(ToolStore tools) {
        return tools.documents();
    }

    @Override
    public Tool byDefault(ToolStore tools, UUID id) {
        return new Tool(id, "tool", "A tool.", ToolType.CLIENT, Map.of(), false, tools.now(), null, 0);
    }

    @Override
    public Tool shown(ToolStore tools, Tool tool) {
        return tools.counted(tool);
    }

    @Override
    public Set<String> derived() {
        return Set.of("usageCount");
    }

    @Override
    public void beforeRemoval(ToolStore tools, Tool tool) {
        tools.keepForUsers(tool);
    }
}
