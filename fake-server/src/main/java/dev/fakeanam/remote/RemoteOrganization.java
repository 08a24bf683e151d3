package dev.fakeanam.remote;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.admin.AdminJson;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.ShareLinkChange;
import dev.fakeanam.internal.admin.ShareLinkSeedJson;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
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
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An organization of a standalone server. */
final class RemoteOrganization implements Organization {
    private final AdminClient client;
    private final String id;
    private final String name;
    private final String organizationId;
    private final String apiKey;
    private volatile @Nullable Past past;

    /** What can still be read of a closed organization. */
    private record Past(List<Exchange> exchanges, long dropped, List<ScriptStatus> scripts) {}

    RemoteOrganization(AdminClient client, JsonFields made) {
        this.client = client;
        this.id = made.string("id");
        this.name = made.string("name");
        this.organizationId = made.string("organizationId");
        this.apiKey = made.string("apiKey");
    }

    boolean isClosed() {
        return past != null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String organizationId() {
        requireOpen();
        return organizationId;
    }

    @Override
    public URI baseUrl() {
        requireOpen();
        return client.server();
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    @Override
    public String issueApiKey(Permission permission) {
        return JsonFields.of("API key", call(AdminRoute.ISSUE_API_KEY, Map.of("permission", permission)))
                .string("apiKey");
    }

    @Override
    public void issueApiKey(String newKey, Permission permission) {
        call(AdminRoute.ISSUE_API_KEY, Map.of("permission", permission, "apiKey", newKey));
    }

    @Override
    public void revokeApiKey(String itsKey) {
        call(AdminRoute.REVOKE_API_KEY, null, itsKey);
    }

    @Override
    public Persona givenPersona(String itsName) {
        return AdminJson.persona(call(AdminRoute.CREATE_PERSONA, Map.of("name", itsName)));
    }

    @Override
    public List<Persona> personas() {
        return data(AdminRoute.LIST_PERSONAS, AdminJson::persona);
    }

    @Override
    public ShareLink givenShareLink(Consumer<ShareLinkSpec> fields) {
        ShareLinkSpec seed = new ShareLinkSpec(clock().now());
        fields.accept(seed);
        return shareLink(call(AdminRoute.SEED_SHARE_LINK, ShareLinkSeedJson.write(seed)));
    }

    @Override
    public ShareLink shareLink(UUID linkId) {
        return shareLink(call(AdminRoute.GET_SHARE_LINK, null, linkId.toString()));
    }

    @Override
    public Optional<ShareLink> findShareLink(UUID linkId) {
        try {
            return Optional.of(shareLink(linkId));
        } catch (NoSuchElementException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<ShareLink> shareLinks() {
        return data(AdminRoute.LIST_SHARE_LINKS, RemoteOrganization::shareLink);
    }

    @Override
    public ShareLink changeShareLink(UUID linkId, UnaryOperator<ShareLink> change) {
        Optional<ShareLink> changed = Optional.empty();
        while (changed.isEmpty()) {
            ShareLink before = shareLink(linkId);
            changed = changeIfStill(before, change.apply(before));
        }
        return changed.get();
    }

    @Override
    public Visit visit(String token) {
        return AdminJson.visit(call(AdminRoute.VISIT, Map.of("token", token)));
    }

    @Override
    public VirtualClock clock() {
        requireOpen();
        return new RemoteClock(this);
    }

    @Override
    public RateLimits rateLimits() {
        return AdminJson.rateLimits(call(AdminRoute.GET_RATE_LIMITS, null));
    }

    @Override
    public void rateLimits(RateLimits limits) {
        call(AdminRoute.SET_RATE_LIMITS, AdminJson.rateLimits(limits));
    }

    @Override
    public ScriptedRequest on(RequestPattern pattern) {
        requireOpen();
        return ScriptedRequest.of(pattern, this::addScript, this::amendScript);
    }

    @Override
    public Script addScript(RequestPattern pattern, List<Step> steps) {
        return Script.fromJson(Json.write(call(AdminRoute.ADD_SCRIPT, AdminJson.newScript(pattern, steps))));
    }

    @Override
    public void putScript(Script script) {
        call(AdminRoute.PUT_SCRIPT, Json.parse(script.toJson()));
    }

    private void amendScript(Script script) {
        call(AdminRoute.AMEND_SCRIPT, AdminJson.steps(script), script.id());
    }

    @Override
    public void removeScript(String scriptId) {
        call(AdminRoute.REMOVE_SCRIPT, null, scriptId);
    }

    @Override
    public List<ScriptStatus> scripts() {
        Past then = past;
        return then == null ? data(AdminRoute.LIST_SCRIPTS, AdminJson::script) : then.scripts();
    }

    @Override
    public List<Exchange> exchanges() {
        Past then = past;
        return then == null ? RemoteFakeAnam.exchanges(call(AdminRoute.LIST_EXCHANGES, null)) : then.exchanges();
    }

    @Override
    public long droppedExchanges() {
        Past then = past;
        return then == null
                ? JsonFields.of("journal", query(AdminRoute.LIST_EXCHANGES, "?limit=0"))
                        .longInteger("dropped")
                : then.dropped();
    }

    @Override
    public void clearExchanges() {
        call(AdminRoute.CLEAR_EXCHANGES, null);
    }

    @Override
    public void clear() {
        call(AdminRoute.CLEAR_ORGANIZATION, null);
    }

    @Override
    public synchronized void close() {
        if (past == null) {
            JsonFields left = JsonFields.of("closed organization", call(AdminRoute.CLOSE_ORGANIZATION, null));
            past = new Past(
                    left.list("exchanges", RemoteFakeAnam::exchange),
                    left.longInteger("dropped"),
                    left.list("scripts", AdminJson::script));
        }
    }

    @Override
    public String toString() {
        return "organization \"" + name + "\"";
    }

    @Nullable
    Object call(AdminRoute route, @Nullable Object body, String... pathValues) {
        requireOpen();
        return client.call(route, body, withId(pathValues));
    }

    private @Nullable Object query(AdminRoute route, String query, String... pathValues) {
        requireOpen();
        return client.query(route, query, withId(pathValues));
    }

    private String[] withId(String... pathValues) {
        String[] values = new String[pathValues.length + 1];
        values[0] = id;
        System.arraycopy(pathValues, 0, values, 1, pathValues.length);
        return values;
    }

    private <T> List<T> data(AdminRoute route, Function<@Nullable Object, T> element) {
        return JsonFields.of("list", call(route, null)).list("data", element);
    }

    private static ShareLink shareLink(@Nullable Object value) {
        return ShareLink.fromJson(Json.write(value));
    }

    /** Empty, and nothing done, if the link has changed meanwhile. */
    private Optional<ShareLink> changeIfStill(ShareLink before, ShareLink wanted) {
        Map<String, @Nullable Object> change = ShareLinkChange.write(before, wanted);
        try {
            return Optional.of(shareLink(
                    call(AdminRoute.CHANGE_SHARE_LINK, change, before.id().toString())));
        } catch (ConflictException changedMeanwhile) {
            return Optional.empty();
        }
    }

    private void requireOpen() {
        if (isClosed()) {
            throw new IllegalStateException("The organization \"" + name
                    + "\" is closed, so nothing can be done with it any more. Use it before its test ends.");
        }
    }
}
