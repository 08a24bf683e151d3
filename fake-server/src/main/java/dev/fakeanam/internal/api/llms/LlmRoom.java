package dev.fakeanam.internal.api.llms;

import dev.fakeanam.internal.api.DocumentStore;
import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.Llms;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** LLMs. */
public final class LlmRoom implements Room<DocumentStore<Llm>> {
    public static final LlmRoom ROOM = new LlmRoom();

    static final String PATH = "/v1/llms";
    private static final List<String> PATHS = List.of(PATH);

    private LlmRoom() {}

    /** Whether an LLM is Anam's own, which each organization has from the start ({@code A22}). */
    public static boolean isAnams(UUID id) {
        return AnamLlms.ALL.stream().anyMatch(llm -> llm.id().equals(id));
    }

    @Override
    public List<String> paths() {
        return PATHS;
    }

    @Override
    public DocumentStore<Llm> open(OrganizationContext context) {
        return new DocumentStore<>(
                context, new Documents<>("LLM", context.identifiers(), Llm::id, Llm::createdAt), AnamLlms.ALL);
    }

    @Override
    public List<Endpoint<DocumentStore<Llm>>> endpoints() {
        return LlmOperations.ALL;
    }

    @Override
    public List<Resource<DocumentStore<Llm>, ?, ?, ?>> resources() {
        return List.of(LlmKind.LLM);
    }

    @Override
    public @Nullable Object handle(Class<?> type, ResourceAccess access) {
        return type == Llms.class ? new LlmHandle(access) : null;
    }
}
