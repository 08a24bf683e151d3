package dev.fakeanam.internal.api.llms;

import dev.fakeanam.internal.api.DocumentResource;
import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmFormat;
import dev.fakeanam.llms.LlmSpec;
import dev.fakeanam.llms.LlmUrl;
import dev.fakeanam.llms.ReasoningEffort;
import dev.fakeanam.llms.ReasoningFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The parts that only LLMs have. */
final class LlmKind implements DocumentStore.Kind<Llm> {
    static final DocumentResource<DocumentStore<Llm>, Llm, LlmSpec> LLM = new DocumentResource<>(
            new Resource.Names("LLM", "llms", "llms"), LlmRoom.ROOM, Llm.CODEC, LlmSpec.CODEC, new LlmKind());

    private LlmKind() {}

    @Override
    public Llm byDefault(DocumentStore<Llm> llms, UUID id) {
        return new Llm(
                id,
                "LLM",
                null,
                LlmFormat.OPENAI,
                List.of(LlmUrl.of("https://llm.example/v1/chat/completions")),
                "model",
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                false,
                false,
                false,
                ReasoningEffort.DEFAULT,
                ReasoningFormat.PARSED,
                llms.organization().organizationId(),
                llms.organization().clock().now(),
                null);
    }
}
