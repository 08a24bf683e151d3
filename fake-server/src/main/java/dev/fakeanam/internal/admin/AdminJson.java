package dev.fakeanam.internal.admin;

import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.Step;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of the admin API that are not the emulated API's, as JSON and back. */
public final class AdminJson {
    private static final List<String> RATE_LIMIT_FIELDS = List.of("perMinute", "perHour");

    private AdminJson() {}

    /** @param id tells organizations apart in paths: unguessable, since names may repeat */
    public static Map<String, @Nullable Object> organization(String id, Organization organization) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", organization.name());
        fields.put("organizationId", organization.organizationId());
        fields.put("apiKey", organization.apiKey());
        fields.put("baseUrl", organization.baseUrl());
        return fields;
    }

    public static Map<String, @Nullable Object> persona(Persona persona) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", persona.id());
        fields.put("name", persona.name());
        return fields;
    }

    public static Persona persona(@Nullable Object value) {
        JsonFields fields = JsonFields.of("persona", value);
        return new Persona(fields.uuid("id"), fields.string("name"));
    }

    public static Map<String, @Nullable Object> rateLimits(RateLimits limits) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("perMinute", limits.perMinute());
        fields.put("perHour", limits.perHour());
        return fields;
    }

    public static RateLimits rateLimits(@Nullable Object value) {
        JsonFields fields = JsonFields.of("rate limit", value).refuseOthers(RATE_LIMIT_FIELDS);
        return new RateLimits(
                fields.has("perMinute") ? fields.integerOrNull("perMinute") : null,
                fields.has("perHour") ? fields.integerOrNull("perHour") : null);
    }

    public static Map<String, @Nullable Object> clock(VirtualClock clock) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("now", clock.now());
        fields.put("ticking", clock.isTicking());
        return fields;
    }

    public static Map<String, @Nullable Object> visit(Visit visit) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("result", visit.result());
        fields.put("shareLink", visit.shareLink() == null ? null : shareLink(visit.shareLink()));
        return fields;
    }

    public static Visit visit(@Nullable Object value) {
        JsonFields fields = JsonFields.of("visit", value);
        List<String> results =
                Arrays.stream(Visit.Result.values()).map(Visit.Result::name).toList();
        return new Visit(
                Visit.Result.valueOf(fields.oneOf("result", results)),
                fields.value("shareLink") == null ? null : ShareLink.fromJson(Json.write(fields.value("shareLink"))));
    }

    /** A script whose id is not yet known. */
    public static Map<String, @Nullable Object> newScript(RequestPattern pattern, List<Step> steps) {
        Map<?, ?> script = (Map<?, ?>) Json.parse(new Script("new", pattern, steps).toJson());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("request", script.get("request"));
        fields.put("steps", script.get("steps"));
        return fields;
    }

    /** What a script is amended by. */
    public static Map<String, @Nullable Object> steps(Script script) {
        Map<String, @Nullable Object> fields = newScript(script.pattern(), script.steps());
        fields.remove("request");
        return fields;
    }

    public static Map<String, @Nullable Object> script(ScriptStatus status) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("script", Json.parse(status.script().toJson()));
        fields.put("hits", status.hits());
        return fields;
    }

    public static ScriptStatus script(@Nullable Object value) {
        JsonFields fields = JsonFields.of("script's status", value);
        return new ScriptStatus(Script.fromJson(Json.write(fields.value("script"))), fields.longInteger("hits"));
    }

    public static @Nullable Object shareLink(ShareLink link) {
        return Json.parse(link.toJson());
    }

    /** What can be read of an organization that is closed. */
    public static Map<String, @Nullable Object> past(Organization closed) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("exchanges", exchanges(closed.exchanges()));
        fields.put("dropped", closed.droppedExchanges());
        fields.put("scripts", closed.scripts().stream().map(AdminJson::script).toList());
        return fields;
    }

    public static Map<String, @Nullable Object> exchanges(List<Exchange> page, int total, long dropped) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("data", exchanges(page));
        fields.put("total", total);
        fields.put("dropped", dropped);
        return fields;
    }

    private static List<@Nullable Object> exchanges(List<Exchange> exchanges) {
        List<@Nullable Object> all = new ArrayList<>();
        exchanges.forEach(exchange -> all.add(Json.parse(exchange.toJson())));
        return all;
    }
}
