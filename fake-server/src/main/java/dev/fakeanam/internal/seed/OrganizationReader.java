package dev.fakeanam.internal.seed;

import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.personas.GivenPersona;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.organization.Counters;
import dev.fakeanam.internal.scripting.ScriptProgress;
import dev.fakeanam.json.Json;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the organizations of one seed. */
final class OrganizationReader {
    /** A year before the dates of the API end, as the clock of an organization has it. */
    private static final Instant LATEST = Instant.parse("9998-12-31T23:59:59.999Z");

    private final Unique keys = new Unique("a key opens one organization. Choose another");

    OrganizationSeed read(SeedObject organization) {
        List<GivenPersona> personas = personas(organization);
        ShareLinkReader links = new ShareLinkReader(personas);
        List<Consumer<ShareLinkSpec>> shareLinks = organization.objects("shareLinks", SeedFields.SHARE_LINK).stream()
                .map(links::read)
                .toList();
        Optional<SeedObject> counters = part(organization, "counters", SeedFields.COUNTERS);
        return new OrganizationSeed(
                organization.required("name").flatMap(SeedValue::text).orElse(""),
                apiKeys(organization),
                personas,
                shareLinks,
                clock(part(organization, "clock", SeedFields.CLOCK)),
                rateLimits(part(organization, "rateLimits", SeedFields.RATE_LIMITS)),
                scripts(organization),
                new Counters(count(counters, "personas"), count(counters, "shareLinks"), count(counters, "tokens")),
                count(counters, "scripts"));
    }

    private List<IssuedKey> apiKeys(SeedObject organization) {
        return organization.objects("apiKeys", SeedFields.API_KEY).stream()
                .flatMap(object -> apiKey(object).stream())
                .toList();
    }

    private Optional<IssuedKey> apiKey(SeedObject object) {
        Permission permission = object.get("permission", value -> value.oneOf(Permission.class), Permission.FULL);
        boolean revoked = object.get("revoked", SeedValue::bool, false);
        return object.required("key")
                .flatMap(value -> value.string().flatMap(key -> {
                    if (!revoked) {
                        keys.check(key, value);
                    }
                    return value.made(() -> new IssuedKey(key, permission, revoked));
                }));
    }

    private static List<GivenPersona> personas(SeedObject organization) {
        Unique ids = new Unique("an id is that of one persona. Give another, or leave it out for one that is made up");
        Unique defaults = new Unique("links that name no persona have one. Make one of them false");
        return organization.objects("personas", SeedFields.PERSONA).stream()
                .map(object -> persona(object, ids, defaults))
                .toList();
    }

    private static GivenPersona persona(SeedObject object, Unique ids, Unique defaults) {
        Optional<SeedValue> id = object.field("id");
        Optional<UUID> read = id.flatMap(SeedValue::uuid);
        read.ifPresent(uuid -> ids.check(uuid, id.orElseThrow()));
        boolean isDefault = object.get("default", SeedValue::bool, false);
        if (isDefault) {
            defaults.check("default", object.field("default").orElseThrow());
        }
        String name = object.required("name").flatMap(SeedValue::string).orElse("");
        return new GivenPersona(read.orElse(null), name, isDefault);
    }

    private static OrganizationSeed.Clock clock(Optional<SeedObject> clock) {
        return new OrganizationSeed.Clock(
                clock.flatMap(object -> object.field("now"))
                        .flatMap(value -> value.dateTime(LATEST, ""))
                        .orElse(null),
                clock.map(object -> object.get("ticking", SeedValue::bool, true))
                        .orElse(true));
    }

    private static RateLimits rateLimits(Optional<SeedObject> limits) {
        return new RateLimits(limit(limits, "perMinute"), limit(limits, "perHour"));
    }

    private static @Nullable Integer limit(Optional<SeedObject> limits, String name) {
        return limits.flatMap(object -> object.field(name))
                .filter(value -> !value.isNull())
                .flatMap(value -> value.integer(1, ", or null for none"))
                .orElse(null);
    }

    private static List<ScriptProgress> scripts(SeedObject organization) {
        Unique ids = new Unique("an id is that of one script. Give another");
        return organization.objects("scripts", SeedFields.SCRIPT).stream()
                .flatMap(object -> script(object, ids).stream())
                .toList();
    }

    private static Optional<ScriptProgress> script(SeedObject object, Unique ids) {
        int hits = count(Optional.of(object), "hits");
        int passed = count(Optional.of(object), "passed");
        int chances = count(Optional.of(object), "chances");
        return object.required("script")
                .flatMap(value -> value.made(() -> {
                    Script script = Script.fromJson(Json.write(value.json().plain()));
                    SeedObject.field(value, "id").ifPresent(id -> ids.check(script.id(), id));
                    return object.field("passed").isPresent()
                            ? new ScriptProgress(script, hits, passed, chances)
                            : ScriptProgress.of(script, hits, chances);
                }));
    }

    private static int count(Optional<SeedObject> object, String name) {
        return object.map(given -> given.get(name, value -> value.integer(0, ""), 0))
                .orElse(0);
    }

    private static Optional<SeedObject> part(SeedObject object, String name, List<String> known) {
        return object.field(name).flatMap(value -> SeedObject.of(value, known));
    }
}
