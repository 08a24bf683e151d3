package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.journal.JournalLimits;
import dev.fakeanam.internal.organization.OrganizationSettings;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a server keeps its organizations.
 *
 * @param rooms the kinds of resources
 * @param settings settings of each organization
 * @param limits how much each journal keeps
 * @param organizations how many organizations may be open at a time
 * @param newcomers arranges the organization that an unknown key opens; null if unknown keys are refused
 */
public record EngineOptions(
        Rooms rooms,
        OrganizationSettings settings,
        JournalLimits limits,
        int organizations,
        @Nullable Consumer<Organization> newcomers) {}
