package dev.fakeanam.llms;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * Selects requests that are about LLMs, to script or to count them. Made for a static import:
 * {@code anam.on(updateLlm(llm.id())).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class LlmRequests {
    private LlmRequests() {}

    /** {@return a pattern for requests that list LLMs: {@code GET /v1/llms}} */
    public static RequestPattern listLlms() {
        return RequestPattern.operation("listLlms");
    }

    /** {@return a pattern for requests that create an LLM: {@code POST /v1/llms}} */
    public static RequestPattern createLlm() {
        return RequestPattern.operation("createLlm");
    }

    /** {@return a pattern for requests that read any single LLM: {@code GET /v1/llms/{id}}} */
    public static RequestPattern getLlm() {
        return RequestPattern.operation("getLlm");
    }

    /**
     * Returns a pattern for requests that read one LLM.
     *
     * @param id the LLM's id
     * @return the pattern
     */
    public static RequestPattern getLlm(UUID id) {
        return getLlm().withPathParam("id", id);
    }

    /** {@return a pattern for requests that update any LLM: {@code PUT /v1/llms/{id}}} */
    public static RequestPattern updateLlm() {
        return RequestPattern.operation("updateLlm");
    }

    /**
     * Returns a pattern for requests that update one LLM.
     *
     * @param id the LLM's id
     * @return the pattern
     */
    public static RequestPattern updateLlm(UUID id) {
        return updateLlm().withPathParam("id", id);
    }

    /** {@return a pattern for requests that delete any LLM: {@code DELETE /v1/llms/{id}}} */
    public static RequestPattern deleteLlm() {
        return RequestPattern.operation("deleteLlm");
    }

    /**
     * Returns a pattern for requests that delete one LLM.
     *
     * @param id the LLM's id
     * @return the pattern
     */
    public static RequestPattern deleteLlm(UUID id) {
        return deleteLlm().withPathParam("id", id);
    }
}
