package dev.fakeanam.internal.api.llms;

import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.ResourceHandle;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmSpec;
import dev.fakeanam.llms.Llms;

/** The LLMs of one organization. */
record LlmHandle(ResourceAccess access) implements Llms, ResourceHandle<DocumentStore<Llm>, Llm, LlmSpec, LlmSpec> {
    @Override
    public Resource<DocumentStore<Llm>, Llm, LlmSpec, LlmSpec> resource() {
        return LlmKind.LLM;
    }
}
