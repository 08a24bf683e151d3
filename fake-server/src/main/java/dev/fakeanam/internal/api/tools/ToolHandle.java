package dev.fakeanam.internal.api.tools;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolSpec;
import dev.fakeanam.tools.Tools;

/** The tools of one organization. */
record ToolHandle(ResourceAccess access) implements Tools, ResourceHandle<ToolStore, Tool, ToolSpec, ToolSpec> {
    @Override
    public Resource<ToolStore, Tool, ToolSpec, ToolSpec> resource() {
        return ToolKind.RESOURCE;
    }
}
