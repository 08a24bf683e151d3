package dev.fakeanam.tools;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * Selects requests that are about tools, to script or to count them. Made for a static import:
 * {@code anam.on(createTool()).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class ToolRequests {
    private ToolRequests() {}

    /** {@return a pattern for requests that list tools: {@code GET /v1/tools}} */
    public static RequestPattern listTools() {
        return RequestPattern.operation("listTools");
    }

    /** {@return a pattern for requests that create a tool: {@code POST /v1/tools}} */
    public static RequestPattern createTool() {
        return RequestPattern.operation("createTool");
    }

    /** {@return a pattern for requests that read any single tool: {@code GET /v1/tools/{id}}} */
    public static RequestPattern getTool() {
        return RequestPattern.operation("getTool");
    }

    /**
     * Returns a pattern for requests that read one tool.
     *
     * @param id the tool's id
     * @return the pattern
     */
    public static RequestPattern getTool(UUID id) {
        return getTool().withPathParam("id", id);
    }

    /** {@return a pattern for requests that update any tool: {@code PUT /v1/tools/{id}}} */
    public static RequestPattern updateTool() {
        return RequestPattern.operation("updateTool");
    }

    /**
     * Returns a pattern for requests that update one tool.
     *
     * @param id the tool's id
     * @return the pattern
     */
    public static RequestPattern updateTool(UUID id) {
        return updateTool().withPathParam("id", id);
    }

    /** {@return a pattern for requests that delete any tool: {@code DELETE /v1/tools/{id}}} */
    public static RequestPattern deleteTool() {
        return RequestPattern.operation("deleteTool");
    }

    /**
     * Returns a pattern for requests that delete one tool.
     *
     * @param id the tool's id
     * @return the pattern
     */
    public static RequestPattern deleteTool(UUID id) {
        return deleteTool().withPathParam("id", id);
    }
}
