package dev.fakeanam.internal.seed;

import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.personas.PersonaStore;
import dev.fakeanam.internal.api.sharelinks.StoredShareLink;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.organization.Counters;
import dev.fakeanam.internal.organization.OrganizationContents;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.internal.scripting.ScriptProgress;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes organizations as the seed that makes them anew: with their secrets, which are a fake's. Left out are requests
 * that were recorded or counted against limits, what went on as it was written, keys that were revoked but for an
 * organization's first one, and links that only stand in no list because their ids fail by what they say.
 */
public final class SeedWriter {
    private SeedWriter() {}

    /** The seed as JSON values. Each organization is written as it is at one moment; closed ones are left out. */
    public static Map<String, @Nullable Object> write(Collection<Organization> organizations) {
        List<Map<String, @Nullable Object>> written = organizations.stream()
                .flatMap(organization ->
                        OrganizationContents.read(organization, contents -> organization(organization.name(), contents))
                                .stream())
                .toList();
        return object(SeedFields.SEED, written);
    }

    private static Map<String, @Nullable Object> organization(String name, OrganizationContents contents) {
        OrganizationState state = contents.state();
        PersonaStore personas = state.personas();
        RateLimits limits = state.rateLimiter().limits();
        Counters counters = state.counters();
        return object(
                SeedFields.ORGANIZATION,
                name,
                contents.apiKeys().stream().map(SeedWriter::apiKey).toList(),
                personas.all().stream()
                        .map(persona -> persona(persona, personas.isDefault(persona)))
                        .toList(),
                state.links().oldestFirst().stream().map(SeedWriter::shareLink).toList(),
                object(SeedFields.CLOCK, state.clock().now(), state.clock().isTicking()),
                object(SeedFields.RATE_LIMITS, limits.perMinute(), limits.perHour()),
                contents.scripts().stream().map(SeedWriter::script).toList(),
                object(
                        SeedFields.COUNTERS,
                        counters.personas(),
                        counters.shareLinks(),
                        counters.tokens(),
                        contents.scriptIds()));
    }

    private static Map<String, @Nullable Object> apiKey(IssuedKey key) {
        return object(SeedFields.API_KEY, key.key(), key.permission(), key.isRevoked());
    }

    private static Map<String, @Nullable Object> persona(Persona persona, boolean isDefault) {
        return object(SeedFields.PERSONA, persona.id(), persona.name(), isDefault);
    }

    private static Map<String, @Nullable Object> shareLink(StoredShareLink stored) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) Json.parse(stored.link().toJson()))
                .forEach((name, value) -> fields.put(String.valueOf(name), value));
        fields.put("personaId", stored.persona().id());
        return fields;
    }

    private static Map<String, @Nullable Object> script(ScriptProgress progress) {
        return object(
                SeedFields.SCRIPT,
                Json.parse(progress.script().toJson()),
                progress.hits(),
                progress.passed(),
                progress.chances());
    }

    private static Map<String, @Nullable Object> object(List<String> names, @Nullable Object... values) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<@Nullable Object> inOrder = Arrays.asList(values);
        names.forEach(name -> fields.put(name, inOrder.get(fields.size())));
        return fields;
    }
}
