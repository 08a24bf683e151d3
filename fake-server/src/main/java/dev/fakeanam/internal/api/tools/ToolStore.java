package dev.fakeanam.internal.api.tools;

import dev.fakeanam.internal.api.Documents;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.tools.Tool;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** The tools of one organization. Not thread-safe. */
public final class ToolStore {
    private final OrganizationContext organization;
    private final Documents<Tool> documents;
    private ToIntFunction<UUID> uses = id -> 0;

    ToolStore(OrganizationContext organization) {
        this.organization = organization;
        this.documents = new Documents<>("tool", organization.identifiers(), Tool::id, Tool::createdAt);
    }

    /**
     * Takes the {@code usageCount} of a tool from the code that uses tools. Until this is called, nothing uses a tool.
     *
     * @param newUses counts how many use the tool with an id, also one that was deleted
     */
    public void countUsesBy(ToIntFunction<UUID> newUses) {
        uses = newUses;
    }

    /** {@return the tool with this id, as it is now; empty if there is none, or it was deleted} */
    public Optional<Tool> find(UUID id) {
        return documents.find(id).map(this::counted);
    }

    /**
     * {@return the tool with this id, as it is now or was when it was deleted} A deleted tool is kept if something used
     * it when it was deleted ({@code A23}).
     */
    public Optional<Tool> findOrDeleted(UUID id) {
        return documents.findOrDeleted(id).map(this::counted);
    }

    Documents<Tool> documents() {
        return documents;
    }

    Instant now() {
        return organization.clock().now();
    }

    /** The same tool with the {@code usageCount} that it has now. */
    Tool counted(Tool tool) {
        int count = uses.applyAsInt(tool.id());
        return count == tool.usageCount() ? tool : ObjectCodec.of(Tool.CODEC).with(tool, "usageCount", count);
    }

    /** Refuses an id that no tool has. */
    RefusedException notFound(UUID id, String error) {
        return documents.notFound(id, error);
    }

    /** Deletes a tool that is here. Users of the tool can still show it. */
    void delete(Tool tool) {
        keepForUsers(tool);
        documents.remove(tool.id());
    }

    /**
     * Keeps a copy of a tool that will be deleted, if something still shows it. Copies of others would only fill memory
     * and seeds.
     */
    void keepForUsers(Tool tool) {
        if (uses.applyAsInt(tool.id()) > 0) {
            documents.addDeleted(tool);
        }
    }
}
