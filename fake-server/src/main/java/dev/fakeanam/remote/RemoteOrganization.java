package dev.fakeanam.remote;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.admin.AdminDocuments.ClosedOrganization;
import dev.fakeanam.internal.admin.AdminDocuments.NewApiKey;
import dev.fakeanam.internal.admin.AdminDocuments.NewScript;
import dev.fakeanam.internal.admin.AdminDocuments.OrganizationDocument;
import dev.fakeanam.internal.admin.AdminDocuments.ScriptSteps;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.JournalRoutes;
import dev.fakeanam.internal.admin.OrganizationRoutes;
import dev.fakeanam.internal.organization.ClosedOrganizationException;
import dev.fakeanam.internal.rooms.AllRooms;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization of a standalone server. */
final class RemoteOrganization implements Organization {
    private final AdminClient client;
    private final OrganizationDocument made;
    private final UnfinishedScripts unfinished = new UnfinishedScripts();
    private volatile @Nullable ClosedOrganization past;

    RemoteOrganization(AdminClient client, OrganizationDocument made) {
        this.client = client;
        this.made = made;
    }

    boolean isClosed() {
        return past != null;
    }

    @Override
    public String name() {
        return made.name();
    }

    @Override
    public String organizationId() {
        requireOpen();
        return made.organizationId();
    }

    @Override
    public URI baseUrl() {
        requireOpen();
        return client.server();
    }

    @Override
    public String apiKey() {
        return made.apiKey();
    }

    @Override
    public String issueApiKey(Permission permission) {
        return call(OrganizationRoutes.ISSUE_API_KEY, new NewApiKey(permission, null))
                .apiKey();
    }

    @Override
    public void issueApiKey(String apiKey, Permission permission) {
        call(OrganizationRoutes.ISSUE_API_KEY, new NewApiKey(permission, apiKey));
    }

    @Override
    public void revokeApiKey(String apiKey) {
        call(OrganizationRoutes.REVOKE_API_KEY, null, apiKey);
    }

    @Override
    public <H> H handle(Class<H> type) {
        requireOpen();
        return AllRooms.ROOMS.handle(type, new RemoteResources(this));
    }

    @Override
    public VirtualClock clock() {
        requireOpen();
        return new RemoteClock(this);
    }

    @Override
    public RateLimits rateLimits() {
        return call(OrganizationRoutes.GET_RATE_LIMITS, null);
    }

    @Override
    public void rateLimits(RateLimits limits) {
        call(OrganizationRoutes.SET_RATE_LIMITS, limits);
    }

    @Override
    public ScriptedRequest on(RequestPattern pattern) {
        requireOpen();
        return ScriptBuilder.begin(new Writer(), pattern);
    }

    @Override
    public Script addScript(RequestPattern pattern, List<Step> steps) {
        return call(OrganizationRoutes.ADD_SCRIPT, new NewScript(pattern, steps, CallSite.find()));
    }

    @Override
    public void putScript(Script script) {
        call(OrganizationRoutes.PUT_SCRIPT, script);
    }

    @Override
    public void removeScript(String scriptId) {
        call(OrganizationRoutes.REMOVE_SCRIPT, null, scriptId);
    }

    @Override
    public List<ScriptStatus> scripts() {
        ClosedOrganization then = past;
        return then == null ? call(OrganizationRoutes.LIST_SCRIPTS, null).data() : then.scripts();
    }

    @Override
    public List<UnfinishedScript> unfinishedScripts() {
        return unfinished.all();
    }

    @Override
    public Journal journal() {
        ClosedOrganization then = past;
        if (then != null) {
            return new Journal(then.exchanges(), then.dropped());
        }
        return client.journal(JournalRoutes.LIST_EXCHANGES, made.id());
    }

    @Override
    public void clearExchanges() {
        call(JournalRoutes.CLEAR_EXCHANGES, null);
    }

    @Override
    public void clear() {
        call(OrganizationRoutes.CLEAR_ORGANIZATION, null);
        unfinished.clear();
    }

    @Override
    public synchronized void close() {
        if (past == null) {
            past = call(JournalRoutes.CLOSE_ORGANIZATION, null);
        }
    }

    @Override
    public String toString() {
        return "organization \"" + name() + "\"";
    }

    /**
     * Calls a route of this organization.
     *
     * @param input its body; null if it has none
     * @param pathValues the variable parts of its path behind the organization
     * @return its response; null if it has none
     */
    <I, O> O call(AdminRoute<I, O> route, @Nullable I input, String... pathValues) {
        requireOpen();
        String[] values = new String[pathValues.length + 1];
        values[0] = made.id();
        System.arraycopy(pathValues, 0, values, 1, pathValues.length);
        return client.call(route, input, values);
    }

    private void requireOpen() {
        if (isClosed()) {
            throw new ClosedOrganizationException(name());
        }
    }

    /** Sends the scripts that a test writes as sentences to the server. */
    private final class Writer implements ScriptWriter {
        @Override
        public Script add(RequestPattern pattern, List<Step> steps, @Nullable String location) {
            return call(OrganizationRoutes.ADD_SCRIPT, new NewScript(pattern, steps, location));
        }

        @Override
        public void amend(Script script) {
            call(OrganizationRoutes.AMEND_SCRIPT, new ScriptSteps(script.steps()), script.id());
        }

        @Override
        public UnfinishedScripts unfinished() {
            return unfinished;
        }
    }
}
