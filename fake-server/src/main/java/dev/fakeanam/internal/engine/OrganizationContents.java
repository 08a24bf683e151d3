package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.internal.scripting.ScriptProgress;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The complete contents of an organization, to write a seed or to make the organization from one. Use it only within
 * {@link #read} and {@link #make}, which hold the organization's lock.
 */
public final class OrganizationContents {
    private final ApiKeyRegistry ring;
    private final OrganizationRuntime runtime;
    private final EmbeddedOrganization organization;

    public OrganizationContents(ApiKeyRegistry ring, OrganizationRuntime runtime, EmbeddedOrganization organization) {
        this.ring = ring;
        this.runtime = runtime;
        this.organization = organization;
    }

    /** Reads an organization of a server in this process, all at one moment; empty if it is closed. */
    public static <T> Optional<T> read(Organization organization, Function<OrganizationContents, T> reader) {
        EmbeddedOrganization embedded = embedded(organization);
        return embedded.runtime().lockedIfOpen(() -> reader.apply(embedded.contents()));
    }

    /**
     * Fills an organization of a server in this process that was just made, in one step.
     *
     * @throws IllegalArgumentException if the contents are refused; then the caller has to close it
     */
    public static void make(Organization organization, Consumer<OrganizationContents> maker) {
        EmbeddedOrganization embedded = embedded(organization);
        embedded.runtime().locked(() -> {
            maker.accept(embedded.contents());
            return true;
        });
    }

    /** Gives a script of a server in this process other steps. Steps that were played before count as played. */
    public static void amendScript(Organization organization, Script script) {
        embedded(organization).amendScript(script);
    }

    /** Adds a script to an organization of a server in this process, with the line that wrote it. */
    public static Script addScript(
            Organization organization, RequestPattern pattern, List<Step> steps, @Nullable String location) {
        return embedded(organization).addScript(pattern, steps, location);
    }

    /** Reaches the resources of an organization of a server in this process. */
    public static ResourceAccess resources(Organization organization) {
        return new EmbeddedResources(embedded(organization).runtime());
    }

    /** Does several things to an organization of a server in this process, in one step. */
    public static <T> T inOneStep(Organization organization, Supplier<T> action) {
        return embedded(organization).runtime().locked(action);
    }

    public OrganizationState state() {
        return runtime.state();
    }

    /**
     * Returns its keys: {@link Organization#apiKey} first, even if it was revoked, then the others in the order they
     * were issued.
     */
    public List<IssuedKey> apiKeys() {
        List<IssuedKey> issued = new ArrayList<>(ring.issued(runtime));
        String first = organization.apiKey();
        boolean isIssued = issued.remove(new IssuedKey(first, Permission.FULL, false));
        issued.add(0, new IssuedKey(first, Permission.FULL, !isIssued));
        return List.copyOf(issued);
    }

    /**
     * Gives it keys. The first one with full permission replaces the generated key.
     *
     * @throws IllegalArgumentException if one is in use by an open organization
     */
    public void apiKeys(List<IssuedKey> keys) {
        keys.stream()
                .filter(key -> key.permission() == Permission.FULL)
                .findFirst()
                .ifPresent(first -> {
                    ring.forget(organization.apiKey(), runtime);
                    organization.replaceApiKey(first.key());
                });
        for (IssuedKey key : keys) {
            if (key.isRevoked()) {
                ring.remember(key.key(), runtime);
            } else {
                ring.issue(key.key(), runtime, key.permission());
            }
        }
    }

    public List<ScriptProgress> scripts() {
        return runtime.scripts().progress();
    }

    /** Returns how many ids of scripts were generated. */
    public long scriptIds() {
        return runtime.scripts().idsMade();
    }

    public void scripts(List<ScriptProgress> scripts, long idsMade) {
        runtime.scripts().restore(scripts, idsMade);
    }

    private static EmbeddedOrganization embedded(Organization organization) {
        if (organization instanceof EmbeddedOrganization embedded) {
            return embedded;
        }
        throw new IllegalArgumentException("Only an organization of a server in this process can be read and made as"
                + " a whole, but " + organization + " was given.");
    }
}
