package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.api.sharelinks.StoredShareLink;
import dev.fakeanam.internal.organization.OrganizationContents;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.scripting.Step;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An organization of a server in this process: no loopback, no JSON. */
public final class EmbeddedOrganization implements Organization {
    private final Engine engine;
    private final OrganizationRuntime tenant;
    /** Another one only before anybody has seen it, see {@link OrganizationContents#apiKeys(List)}. */
    private volatile String apiKey;

    EmbeddedOrganization(Engine engine, OrganizationRuntime tenant, String apiKey) {
        this.engine = engine;
        this.tenant = tenant;
        this.apiKey = apiKey;
    }

    @Override
    public String name() {
        return tenant.name();
    }

    @Override
    public String organizationId() {
        return read(OrganizationState::organizationId);
    }

    @Override
    public URI baseUrl() {
        return tenant.locked(engine::baseUrl);
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    @Override
    public String issueApiKey(Permission permission) {
        return tenant.locked(() -> engine.keys().issue(tenant, permission));
    }

    @Override
    public void issueApiKey(String newKey, Permission permission) {
        change(() -> engine.keys().issue(newKey, tenant, permission));
    }

    @Override
    public void revokeApiKey(String itsKey) {
        change(() -> engine.keys().revoke(itsKey, tenant));
    }

    @Override
    public Persona givenPersona(String name) {
        return read(state -> state.personas().add(name));
    }

    @Override
    public List<Persona> personas() {
        return read(state -> state.personas().all());
    }

    @Override
    public ShareLink givenShareLink(Consumer<ShareLinkSpec> fields) {
        ShareLinkSpec seed = new ShareLinkSpec(clock().now());
        fields.accept(seed);
        return read(state -> state.add(seed));
    }

    @Override
    public ShareLink shareLink(UUID id) {
        return read(state -> state.get(id));
    }

    @Override
    public Optional<ShareLink> findShareLink(UUID id) {
        return read(state -> state.links().find(id).map(StoredShareLink::link));
    }

    @Override
    public List<ShareLink> shareLinks() {
        return read(state ->
                state.links().oldestFirst().stream().map(StoredShareLink::link).toList());
    }

    @Override
    public ShareLink changeShareLink(UUID id, UnaryOperator<ShareLink> change) {
        // The test's code runs outside the lock, and again where the link has changed meanwhile.
        while (true) {
            ShareLink before = shareLink(id);
            ShareLink wanted = change.apply(before);
            Optional<ShareLink> changed = read(state -> state.change(before, wanted));
            if (changed.isPresent()) {
                return changed.get();
            }
        }
    }

    @Override
    public Visit visit(String token) {
        return read(state -> state.visit(token));
    }

    @Override
    public RateLimits rateLimits() {
        return read(state -> state.rateLimiter().limits());
    }

    @Override
    public void rateLimits(RateLimits limits) {
        change(() -> tenant.state().rateLimiter().limit(limits));
    }

    @Override
    public VirtualClock clock() {
        return tenant.locked(LockedClock::new);
    }

    @Override
    public ScriptedRequest on(RequestPattern pattern) {
        return tenant.locked(() -> ScriptedRequest.of(pattern, this::addScript, this::amendScript));
    }

    @Override
    public Script addScript(RequestPattern pattern, List<Step> steps) {
        return tenant.locked(() -> tenant.scripts().add(pattern, steps));
    }

    @Override
    public void putScript(Script script) {
        change(() -> tenant.scripts().put(script));
    }

    public void amendScript(Script script) {
        change(() -> tenant.scripts().amend(script.id(), script.steps()));
    }

    @Override
    public void removeScript(String id) {
        change(() -> tenant.scripts().remove(id));
    }

    @Override
    public List<ScriptStatus> scripts() {
        return tenant.scriptStatus();
    }

    @Override
    public List<Exchange> exchanges() {
        return tenant.journal().exchanges();
    }

    @Override
    public long droppedExchanges() {
        return tenant.journal().dropped();
    }

    @Override
    public void clearExchanges() {
        change(tenant::clearJournal);
    }

    @Override
    public void clear() {
        change(() -> {
            engine.keys().revokeAllBut(apiKey, tenant);
            tenant.clear();
        });
    }

    @Override
    public void close() {
        engine.close(tenant);
    }

    @Override
    public String toString() {
        return "organization \"" + name() + "\"";
    }

    public OrganizationRuntime tenant() {
        return tenant;
    }

    public OrganizationContents contents() {
        return new OrganizationContents(engine.keys(), tenant, this);
    }

    public void replaceApiKey(String otherKey) {
        apiKey = otherKey;
    }

    private <T> T read(Function<OrganizationState, T> from) {
        return tenant.locked(() -> from.apply(tenant.state()));
    }

    private void change(Runnable action) {
        tenant.locked(() -> {
            action.run();
            return true;
        });
    }

    /**
     * The clock of whatever state the organization has by now: a handle stays good when the organization is cleared.
     */
    private final class LockedClock implements VirtualClock {
        @Override
        public Instant now() {
            return read(state -> state.clock().now());
        }

        @Override
        public void set(Instant instant) {
            change(() -> tenant.state().clock().set(instant));
        }

        @Override
        public void advance(Duration duration) {
            change(() -> tenant.state().clock().advance(duration));
        }

        @Override
        public boolean isTicking() {
            return read(state -> state.clock().isTicking());
        }

        @Override
        public void resume() {
            change(() -> tenant.state().clock().resume());
        }

        @Override
        public void freeze() {
            change(() -> tenant.state().clock().freeze());
        }
    }
}
