package dev.fakeanam.internal.http.admin;

import static dev.fakeanam.internal.http.admin.AdminProblem.refusable;
import static dev.fakeanam.internal.organization.OrganizationContents.inOneStep;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.admin.AdminJson;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.AdminVersion;
import dev.fakeanam.internal.admin.ShareLinkChange;
import dev.fakeanam.internal.admin.ShareLinkSeedJson;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.journal.JournalContents;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.internal.organization.ClosedOrganizationException;
import dev.fakeanam.internal.organization.OrganizationContents;
import dev.fakeanam.internal.seed.SeedWriter;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each route of the admin API does, written against what a test in process has. */
public final class AdminOperations {
    private static final List<String> PERMISSIONS =
            Arrays.stream(Permission.values()).map(Permission::name).toList();

    private final CurrentEngine engine;

    public AdminOperations(CurrentEngine engine) {
        this.engine = engine;
    }

    /** The answer's JSON; null where there is none. */
    @Nullable
    Object perform(AdminRoute route, AdminRequest request) {
        return switch (route) {
            case HEALTH -> Map.of("status", "UP");
            case VERSION -> AdminVersion.fields();
            case RESET -> reset();
            case SHARE_LINKS_OPENAPI -> OpenApiDocuments.shareLinks();
            case ADMIN_OPENAPI -> OpenApiDocuments.admin();
            case UNATTRIBUTED_EXCHANGES -> page(engine.get().unattributedJournal(), request);
            case GET_SEED -> SeedWriter.write(engine.get().organizations().values());
            case LIST_ORGANIZATIONS -> data(organizations());
            case CREATE_ORGANIZATION -> createOrganization(request.body("organization", "name", "apiKey", "clock"));
            default -> performOn(organization(request.parameter("organization")), route, request);
        };
    }

    private @Nullable Object performOn(Organization organization, AdminRoute route, AdminRequest request) {
        return switch (route) {
            case GET_ORGANIZATION -> AdminJson.organization(request.parameter("organization"), organization);
            case CLEAR_ORGANIZATION -> doneIfAllowed(organization::clear);
            case ISSUE_API_KEY -> issueApiKey(organization, request.body("API key", "permission", "apiKey"));
            case REVOKE_API_KEY -> doneIfAllowed(() -> organization.revokeApiKey(request.parameter("apiKey")));
            case LIST_PERSONAS ->
                data(organization.personas().stream().map(AdminJson::persona).toList());
            case CREATE_PERSONA ->
                AdminJson.persona(organization.givenPersona(
                        request.body("persona", "name").string("name")));
            case VISIT ->
                AdminJson.visit(
                        organization.visit(request.body("visit", "token").string("token")));
            case GET_CLOCK -> inOneStep(organization, () -> AdminJson.clock(organization.clock()));
            case CHANGE_CLOCK ->
                refusable(() -> changeClock(organization, request.body("clock", "set", "advance", "ticking")));
            case GET_RATE_LIMITS -> AdminJson.rateLimits(organization.rateLimits());
            case SET_RATE_LIMITS -> doneIfAllowed(() -> organization.rateLimits(AdminJson.rateLimits(request.json())));
            default -> performOnContents(organization, route, request);
        };
    }

    private @Nullable Object performOnContents(Organization organization, AdminRoute route, AdminRequest request) {
        return switch (route) {
            case LIST_SHARE_LINKS ->
                data(organization.shareLinks().stream()
                        .map(AdminJson::shareLink)
                        .toList());
            case SEED_SHARE_LINK ->
                AdminJson.shareLink(
                        refusable(() -> organization.givenShareLink(ShareLinkSeedJson.read(request.json()))));
            case GET_SHARE_LINK -> AdminJson.shareLink(refusable(() -> organization.shareLink(request.uuid("id"))));
            case CHANGE_SHARE_LINK -> AdminJson.shareLink(refusable(() -> changeShareLink(organization, request)));
            case LIST_SCRIPTS ->
                data(organization.scripts().stream().map(AdminJson::script).toList());
            case ADD_SCRIPT ->
                Json.parse(refusable(() -> addScript(organization, request)).toJson());
            case PUT_SCRIPT -> doneIfAllowed(() -> organization.putScript(Script.fromJson(Json.write(request.json()))));
            case AMEND_SCRIPT -> doneIfAllowed(() -> amendScript(organization, request));
            case REMOVE_SCRIPT -> doneIfAllowed(() -> organization.removeScript(request.parameter("id")));
            case LIST_EXCHANGES -> page(journal(request.parameter("organization")), request);
            case CLEAR_EXCHANGES -> done(organization::clearExchanges);
            default -> throw new IllegalStateException("Nothing is done for " + route + ".");
        };
    }

    Organization organization(String id) {
        return engine.get().organization(id).orElseThrow(() -> gone(id));
    }

    private static AdminProblem gone(String id) {
        return new AdminProblem(
                410,
                "There is no organization " + id + ", or no longer: it may be closed, or the server started anew.");
    }

    /** Empty where it was closed since the list was made. */
    private static Optional<Map<String, @Nullable Object>> ifOpen(String id, Organization organization) {
        try {
            return Optional.of(AdminJson.organization(id, organization));
        } catch (ClosedOrganizationException closed) {
            return Optional.empty();
        }
    }

    private Object createOrganization(JsonFields fields) {
        String name = fields.has("name") ? fields.stringOrNull("name") : null;
        String apiKey = fields.has("apiKey") ? fields.stringOrNull("apiKey") : null;
        ClockStart clock = ClockStart.read(fields);
        try {
            Engine now = engine.get();
            Engine.Entry made = now.open(name, apiKey);
            clock.start(made.organization(), now.ticks());
            return AdminJson.organization(made.id(), made.organization());
        } catch (IllegalArgumentException wrong) {
            throw new AdminProblem(400, wrong.getMessage());
        } catch (IllegalStateException tooMany) {
            throw new AdminProblem(409, tooMany.getMessage());
        }
    }

    private Object reset() {
        try {
            engine.reset();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw new AdminProblem(409, "The server could not begin anew, and is as it was: " + refused.getMessage());
        }
        return data(organizations());
    }

    private List<?> organizations() {
        return engine.get().organizations().entrySet().stream()
                .flatMap(entry -> ifOpen(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static Object issueApiKey(Organization organization, JsonFields fields) {
        Permission permission = Permission.valueOf(fields.oneOf("permission", PERMISSIONS));
        String apiKey = fields.has("apiKey") ? fields.stringOrNull("apiKey") : null;
        if (apiKey != null) {
            doneIfAllowed(() -> organization.issueApiKey(apiKey, permission));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("apiKey", apiKey == null ? organization.issueApiKey(permission) : apiKey);
        answer.put("permission", permission);
        return answer;
    }

    /** All of it or nothing, at one moment. */
    private static Object changeClock(Organization organization, JsonFields fields) {
        Instant set = fields.has("set") ? fields.dateTime("set") : null;
        Duration advance = fields.has("advance") ? fields.duration("advance") : Duration.ZERO;
        Boolean ticking = fields.has("ticking") ? fields.bool("ticking") : null;
        return inOneStep(organization, () -> {
            VirtualClock clock = organization.clock();
            move(clock, set, advance);
            if (ticking != null && ticking) {
                clock.resume();
            } else if (ticking != null) {
                clock.freeze();
            }
            return AdminJson.clock(clock);
        });
    }

    private static void move(VirtualClock clock, @Nullable Instant to, Duration by) {
        Instant before = clock.now();
        if (to != null) {
            clock.set(to);
        }
        try {
            clock.advance(by);
        } catch (IllegalArgumentException refused) {
            clock.set(before);
            throw refused;
        }
    }

    private static ShareLink changeShareLink(Organization organization, AdminRequest request) {
        UUID id = request.uuid("id");
        ShareLinkChange change = ShareLinkChange.read(request.json());
        return organization.changeShareLink(id, now -> {
            if (!change.isOf(now)) {
                throw new AdminProblem(
                        409,
                        "The share link " + id + " is not, or no longer, as the field before has it, but "
                                + now.toJson() + ". Nothing was changed. Read it again, and change that.");
            }
            return change.applyTo(now);
        });
    }

    private static Script addScript(Organization organization, AdminRequest request) {
        JsonFields fields = request.body("new script", "request", "steps");
        Script wanted = script("new", fields.value("request"), fields.value("steps"));
        return organization.addScript(wanted.pattern(), wanted.steps());
    }

    private static void amendScript(Organization organization, AdminRequest request) {
        JsonFields fields = request.body("amended script", "steps");
        OrganizationContents.amendScript(
                organization, script(request.parameter("id"), Map.of(), fields.value("steps")));
    }

    private static Script script(String id, @Nullable Object pattern, @Nullable Object steps) {
        Map<String, @Nullable Object> script = new LinkedHashMap<>();
        script.put("id", id);
        script.put("request", pattern);
        script.put("steps", steps);
        return Script.fromJson(Json.write(script));
    }

    private JournalContents journal(String id) {
        return engine.get().journal(id).orElseThrow(() -> gone(id));
    }

    private static Object page(JournalContents journal, AdminRequest request) {
        request.refuseOtherQueries("after", "limit", "operation", "status");
        long after = request.number("after", 0);
        long limit = request.number("limit", Integer.MAX_VALUE);
        List<Exchange> matching = journal.exchanges().stream()
                .filter(exchange -> exchange.number() > after)
                .filter(request.filter())
                .toList();
        List<Exchange> page = matching.stream().limit(limit).toList();
        return AdminJson.exchanges(page, matching.size(), journal.dropped());
    }

    private static Object data(List<?> elements) {
        return Map.of("data", elements);
    }

    private static @Nullable Object doneIfAllowed(Runnable action) {
        return done(() -> refusable(() -> {
            action.run();
            return true;
        }));
    }

    private static @Nullable Object done(Runnable action) {
        action.run();
        return null;
    }
}
