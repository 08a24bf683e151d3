package dev.fakeanam.llms;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * The requests of LLMs, to script them or to count them. Made for a static import:
 * {@code anam.on(updateLlm(llm.id())).reply(503)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class LlmRequests {
    private LlmRequests() {}

    /** {@return a pattern that takes lists of LLMs: {@code GET /v1/llms}} */
    public static RequestPattern listLlms() {
        return RequestPattern.operation("listLlms");
    }

    /** {@return a pattern that takes creations of LLMs: {@code POST /v1/llms}} */
    public static RequestPattern createLlm() {
        return RequestPattern.operation("createLlm");
    }

    /** {@return a pattern that takes reads of single LLMs: {@code GET /v1/llms/{id}}} */
    public static RequestPattern getLlm() {
        return RequestPattern.operation("getLlm");
    }

    /**
     * Returns a pattern that takes reads of one LLM.
     *
     * @param id the LLM's id
     * @return the pattern
     */
    public static RequestPattern getLlm(UUID id) {
        return getLlm().withPathParam("id", id);
    }

    /** {@return a pattern that takes updates of LLMs: {@code PUT /v1/llms/{id}}} */
    public static RequestPattern updateLlm() {
        return RequestPattern.operation("updateLlm");
    }

    /**
     * Returns a pattern that takes updates of one LLM.
     *
     * @param id the LLM's id
     * @return the pattern
     */
    public static RequestPattern updateLlm(UUID id) {
        return updateLlm().withPathParam("id", id);
    }

    /** {@return a pattern that takes deletions of LLMs: {@code DELETE /v1/llms/{id}}} */
    public static RequestPattern deleteLlm() {
        return RequestPattern.operation("deleteLlm");
    }

    /**
     * Returns a pattern that takes the deletion of one LLM.
     *
     * @param id the LLM's id
     * @return the pattern
     */
    public static RequestPattern deleteLlm(UUID id) {
        return deleteLlm().withPathParam("id", id);
    }
}
