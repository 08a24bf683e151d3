package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.internal.scripting.CallSite;
import dev.fakeanam.internal.scripting.ScriptBuilder;
import dev.fakeanam.internal.scripting.ScriptWriter;
import dev.fakeanam.internal.scripting.UnfinishedScripts;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.scripting.Step;
import dev.fakeanam.scripting.UnfinishedScript;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An organization of a server in this process: no loopback, no JSON. */
public final class EmbeddedOrganization implements Organization {
    private final Engine engine;
    private final OrganizationRuntime runtime;
    private final UnfinishedScripts unfinished = new UnfinishedScripts();
    /** Changes only before the organization is used, see {@link OrganizationContents#apiKeys(List)}. */
    private volatile String apiKey;

    EmbeddedOrganization(Engine engine, OrganizationRuntime runtime, String apiKey) {
        this.engine = engine;
        this.runtime = runtime;
        this.apiKey = apiKey;
        runtime.apiKey(apiKey);
    }

    @Override
    public String name() {
        return runtime.name();
    }

    @Override
    public String organizationId() {
        return read(OrganizationState::organizationId);
    }

    @Override
    public URI baseUrl() {
        return runtime.locked(engine::baseUrl);
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    @Override
    public String issueApiKey(Permission permission) {
        return runtime.locked(() -> engine.keys().issue(runtime, permission));
    }

    @Override
    public void issueApiKey(String newKey, Permission permission) {
        change(() -> engine.keys().issue(newKey, runtime, permission));
    }

    @Override
    public void revokeApiKey(String itsKey) {
        change(() -> engine.keys().revoke(itsKey, runtime));
    }

    @Override
    public <H> H handle(Class<H> type) {
        runtime.requireOpen();
        return engine.rooms().handle(type, new EmbeddedResources(runtime));
    }

    @Override
    public RateLimits rateLimits() {
        return read(state -> state.rateLimiter().limits());
    }

    @Override
    public void rateLimits(RateLimits limits) {
        change(() -> runtime.state().rateLimiter().limit(limits));
    }

    @Override
    public VirtualClock clock() {
        return runtime.locked(LockedClock::new);
    }

    @Override
    public ScriptedRequest on(RequestPattern pattern) {
        return runtime.locked(() -> ScriptBuilder.begin(new Writer(), pattern));
    }

    @Override
    public Script addScript(RequestPattern pattern, List<Step> steps) {
        return addScript(pattern, steps, CallSite.find());
    }

    Script addScript(RequestPattern pattern, List<Step> steps, @Nullable String location) {
        return runtime.locked(() -> runtime.scripts().add(pattern, steps, location));
    }

    @Override
    public void putScript(Script script) {
        change(() -> runtime.scripts().put(script));
    }

    void amendScript(Script script) {
        change(() -> runtime.scripts().amend(script.id(), script.steps()));
    }

    @Override
    public void removeScript(String id) {
        change(() -> runtime.scripts().remove(id));
    }

    @Override
    public List<ScriptStatus> scripts() {
        return runtime.scriptStatus();
    }

    @Override
    public List<UnfinishedScript> unfinishedScripts() {
        return unfinished.all();
    }

    @Override
    public Journal journal() {
        return runtime.journal().contents();
    }

    @Override
    public void clearExchanges() {
        change(runtime::clearJournal);
    }

    @Override
    public void clear() {
        change(() -> {
            engine.keys().revokeAllBut(apiKey, runtime);
            runtime.clear();
            unfinished.clear();
        });
    }

    @Override
    public void close() {
        engine.close(runtime);
        settle(runtime.settled());
    }

    /** An interrupted thread does not wait, and reads the current state. */
    private static void settle(CompletableFuture<Void> settled) {
        try {
            settled.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        }
    }

    @Override
    public String toString() {
        return "organization \"" + name() + "\"";
    }

    public OrganizationRuntime runtime() {
        return runtime;
    }

    public OrganizationContents contents() {
        return new OrganizationContents(engine.keys(), runtime, this);
    }

    public void replaceApiKey(String otherKey) {
        apiKey = otherKey;
        runtime.apiKey(otherKey);
    }

    private <T> T read(Function<OrganizationState, T> from) {
        return runtime.locked(() -> from.apply(runtime.state()));
    }

    private void change(Runnable action) {
        runtime.locked(() -> {
            action.run();
            return true;
        });
    }

    private final class Writer implements ScriptWriter {
        @Override
        public Script add(RequestPattern pattern, List<Step> steps, @Nullable String location) {
            return addScript(pattern, steps, location);
        }

        @Override
        public void amend(Script script) {
            amendScript(script);
        }

        @Override
        public UnfinishedScripts unfinished() {
            return unfinished;
        }
    }

    /** The clock of the organization's current state, so a handle stays valid when the organization is cleared. */
    private final class LockedClock implements VirtualClock {
        @Override
        public Instant now() {
            return read(state -> state.clock().now());
        }

        @Override
        public void set(Instant instant) {
            change(() -> runtime.state().clock().set(instant));
        }

        @Override
        public void advance(Duration duration) {
            change(() -> runtime.state().clock().advance(duration));
        }

        @Override
        public boolean isTicking() {
            return read(state -> state.clock().isTicking());
        }

        @Override
        public void resume() {
            change(() -> runtime.state().clock().resume());
        }

        @Override
        public void freeze() {
            change(() -> runtime.state().clock().freeze());
        }
    }
}
