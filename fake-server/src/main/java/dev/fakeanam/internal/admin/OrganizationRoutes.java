package dev.fakeanam.internal.admin;

import static dev.fakeanam.internal.admin.AdminProblem.refusable;

import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.admin.AdminDocuments.ApiKey;
import dev.fakeanam.internal.admin.AdminDocuments.Clock;
import dev.fakeanam.internal.admin.AdminDocuments.ClockChange;
import dev.fakeanam.internal.admin.AdminDocuments.DataList;
import dev.fakeanam.internal.admin.AdminDocuments.NewApiKey;
import dev.fakeanam.internal.admin.AdminDocuments.NewScript;
import dev.fakeanam.internal.admin.AdminDocuments.OrganizationDocument;
import dev.fakeanam.internal.admin.AdminDocuments.ScriptSteps;
import dev.fakeanam.internal.engine.OrganizationContents;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes that are about one organization, except its resources and its journal. */
public final class OrganizationRoutes {
    static final AdminRoute<Void, OrganizationDocument> GET_ORGANIZATION = route(
                    "getOrganization", "GET", "", "Reads the organization.")
            .answers(200, OrganizationDocument.CODEC)
            .does((call, none) -> OrganizationDocument.of(call.organizationId(), call.organization(), call));

    public static final AdminRoute<Void, Void> CLEAR_ORGANIZATION = route(
                    "clearOrganization", "POST", "/clear", "Makes the organization as it was at first.")
            .does((call, none) -> done(() -> call.organization().clear()));

    public static final AdminRoute<Void, DataList<ApiKey>> LIST_API_KEYS = route(
                    "listApiKeys",
                    "GET",
                    "/api-keys",
                    "Lists the API keys that are not revoked: the organization's own first, then the others as they"
                            + " were issued.")
            .answers(200, DataList.codec("ApiKeys", ApiKey.CODEC))
            .does((call, none) -> new DataList<>(apiKeys(call.organization())));

    public static final AdminRoute<NewApiKey, ApiKey> ISSUE_API_KEY = route(
                    "issueApiKey", "POST", "/api-keys", "Issues a further API key.")
            .takes(NewApiKey.CODEC)
            .answers(201, ApiKey.CODEC)
            .does(OrganizationRoutes::issueApiKey);

    public static final AdminRoute<Void, Void> REVOKE_API_KEY = route(
                    "revokeApiKey", "DELETE", "/api-keys/{apiKey}", "Revokes an API key.")
            .does((call, none) -> done(() -> call.organization().revokeApiKey(call.parameter("apiKey"))));

    public static final AdminRoute<Void, Clock> GET_CLOCK = route("getClock", "GET", "/clock", "Reads the clock.")
            .answers(200, Clock.CODEC)
            .does((call, none) -> {
                Organization organization = call.organization();
                return OrganizationContents.inOneStep(organization, () -> Clock.of(organization.clock()));
            });

    public static final AdminRoute<ClockChange, Clock> CHANGE_CLOCK = route(
                    "changeClock", "POST", "/clock", "Sets the clock, moves it forward, resumes it or freezes it.")
            .takes(ClockChange.CODEC)
            .answers(200, Clock.CODEC)
            .does((call, change) -> changeClock(call.organization(), change));

    public static final AdminRoute<Void, RateLimits> GET_RATE_LIMITS = route(
                    "getRateLimits", "GET", "/rate-limits", "Reads how many requests may be sent.")
            .answers(200, RateLimits.CODEC)
            .does((call, none) -> call.organization().rateLimits());

    public static final AdminRoute<RateLimits, Void> SET_RATE_LIMITS = route(
                    "setRateLimits", "PUT", "/rate-limits", "Limits how many requests may be sent.")
            .takes(RateLimits.CODEC)
            .does((call, limits) -> done(() -> call.organization().rateLimits(limits)));

    public static final AdminRoute<Void, DataList<ScriptStatus>> LIST_SCRIPTS = route(
                    "listScripts", "GET", "/scripts", "Lists the scripts with their progress.")
            .answers(200, DataList.codec("Scripts", ScriptStatus.CODEC))
            .does((call, none) -> new DataList<>(call.organization().scripts()));

    public static final AdminRoute<NewScript, Script> ADD_SCRIPT = route(
                    "addScript", "POST", "/scripts", "Adds a script with a new id.")
            .takes(NewScript.CODEC)
            .answers(201, Script.CODEC)
            .does((call, script) -> refusable(() -> OrganizationContents.addScript(
                    call.organization(), script.request(), script.steps(), script.location())));

    public static final AdminRoute<Script, Void> PUT_SCRIPT = route(
                    "putScript", "PUT", "/scripts", "Adds a script, or replaces the one with the same id.")
            .takes(Script.CODEC)
            .does((call, script) -> done(() -> call.organization().putScript(script)));

    public static final AdminRoute<ScriptSteps, Void> AMEND_SCRIPT = route(
                    "amendScript",
                    "PATCH",
                    "/scripts/{id}",
                    "Gives a script other steps; what was played stays played.")
            .takes(ScriptSteps.CODEC)
            .refuses(404)
            .does((call, steps) -> done(() -> OrganizationContents.amendScript(
                    call.organization(),
                    new Script(call.parameter("id"), RequestPattern.anyRequest(), steps.steps(), null))));

    public static final AdminRoute<Void, Void> REMOVE_SCRIPT = route(
                    "removeScript", "DELETE", "/scripts/{id}", "Removes a script.")
            .refuses(404)
            .does((call, none) -> done(() -> call.organization().removeScript(call.parameter("id"))));

    static final List<AdminRoute<?, ?>> ALL = List.of(
            GET_ORGANIZATION,
            CLEAR_ORGANIZATION,
            LIST_API_KEYS,
            ISSUE_API_KEY,
            REVOKE_API_KEY,
            GET_CLOCK,
            CHANGE_CLOCK,
            GET_RATE_LIMITS,
            SET_RATE_LIMITS,
            LIST_SCRIPTS,
            ADD_SCRIPT,
            PUT_SCRIPT,
            AMEND_SCRIPT,
            REMOVE_SCRIPT);

    private OrganizationRoutes() {}

    static AdminRoute<Void, Void> route(String id, String method, String path, String summary) {
        return AdminRoute.of(id, method, "/organizations/{organization}" + path, summary);
    }

    static @Nullable Void done(Runnable action) {
        return refusable(() -> {
            action.run();
            return null;
        });
    }

    /** Returns the keys; none if the organization was closed meanwhile. */
    private static List<ApiKey> apiKeys(Organization organization) {
        return OrganizationContents.read(organization, OrganizationContents::apiKeys).orElse(List.of()).stream()
                .filter(key -> !key.isRevoked())
                .map(key -> new ApiKey(key.key(), key.permission()))
                .toList();
    }

    private static ApiKey issueApiKey(AdminCall call, NewApiKey wanted) {
        Organization organization = call.organization();
        String apiKey = wanted.apiKey();
        if (apiKey == null) {
            return new ApiKey(organization.issueApiKey(wanted.permission()), wanted.permission());
        }
        done(() -> organization.issueApiKey(apiKey, wanted.permission()));
        return new ApiKey(apiKey, wanted.permission());
    }

    /** Applies the whole change in one step, or nothing of it. */
    private static Clock changeClock(Organization organization, ClockChange change) {
        return OrganizationContents.inOneStep(organization, () -> {
            VirtualClock clock = organization.clock();
            Duration by = change.advance() == null ? Duration.ZERO : change.advance();
            // An exception while a clock is read is a defect of ours. A refused value is a mistake of the client.
            Instant before = clock.now();
            done(() -> move(clock, before, change.set(), by));
            if (change.ticking() != null && change.ticking()) {
                clock.resume();
            } else if (change.ticking() != null) {
                clock.freeze();
            }
            return Clock.of(clock);
        });
    }

    private static void move(VirtualClock clock, Instant before, @Nullable Instant to, Duration by) {
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
}
