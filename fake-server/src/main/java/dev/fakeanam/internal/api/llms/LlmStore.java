package dev.fakeanam.internal.api.llms;

import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.llms.Llm;
import java.util.Optional;
import java.util.UUID;

/** The LLMs of one organization, Anam's own among them. Their secrets are not kept. Not thread-safe. */
public final class LlmStore {
    private final OrganizationContext organization;
    private final Documents<Llm> llms;

    LlmStore(OrganizationContext organization) {
        this.organization = organization;
        this.llms = new Documents<>("LLM", organization.identifiers(), Llm::id, Llm::createdAt);
        AnamLlms.ALL.forEach(llms::add);
    }

    /** Whether an LLM is Anam's own, which each organization has from the start ({@code A22}). */
    public static boolean isAnams(UUID id) {
        return AnamLlms.ALL.stream().anyMatch(llm -> llm.id().equals(id));
    }

    /** Finds an LLM that the organization has. */
    public Optional<Llm> find(UUID id) {
        return llms.find(id);
    }

    /** Finds an LLM that the organization has, or that was deleted and is still named by personas ({@code A23}). */
    public Optional<Llm> findOrDeleted(UUID id) {
        return llms.findOrDeleted(id);
    }

    OrganizationContext organization() {
        return organization;
    }

    Documents<Llm> llms() {
        return llms;
    }
}
