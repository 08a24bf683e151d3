package dev.fakeanam.internal.seed;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.engine.OrganizationContents;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.internal.scripting.ScriptProgress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes organizations as a seed that makes them again. A seed contains API keys and tokens, because those of a fake
 * are not secret. It leaves out journals, counts of rate limits and responses that are not sent yet. It also leaves out
 * revoked keys, except an organization's first one, and resources with ids that fail.
 */
public final class SeedWriter {
    private final Rooms rooms;

    public SeedWriter(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The seed as JSON values. Each organization is written as it is at one moment; closed ones are left out. */
    public Map<String, @Nullable Object> write(Collection<Organization> organizations) {
        List<Map<String, @Nullable Object>> written = organizations.stream()
                .flatMap(organization ->
                        OrganizationContents.read(organization, contents -> organization(organization.name(), contents))
                                .stream())
                .toList();
        return object(SeedDocument.ORGANIZATIONS, written);
    }

    private Map<String, @Nullable Object> organization(String name, OrganizationContents contents) {
        OrganizationState state = contents.state();
        Map<String, @Nullable Object> fields = object("name", name);
        fields.put(
                "apiKeys",
                contents.apiKeys().stream().map(IssuedKey.CODEC::write).toList());
        rooms.resources().forEach(resource -> fields.put(resource.field(), export(resource, state)));
        rooms.settings().forEach(setting -> fields.put(setting.field(), export(setting, state)));
        Map<String, @Nullable Object> clock = object("now", state.clock().now());
        clock.put("ticking", state.clock().isTicking());
        fields.put("clock", clock);
        Map<String, @Nullable Object> limits =
                object("perMinute", state.rateLimiter().limits().perMinute());
        limits.put("perHour", state.rateLimiter().limits().perHour());
        fields.put("rateLimits", limits);
        fields.put(
                "scripts",
                contents.scripts().stream().map(ScriptProgress.CODEC::write).toList());
        Map<String, @Nullable Object> counters = new LinkedHashMap<>();
        SeedDocument.kinds(rooms)
                .forEach(kind ->
                        counters.put(kind, state.identifiers().counters().getOrDefault(kind, 0L)));
        counters.put(OrganizationSeed.SCRIPTS, contents.scriptIds());
        fields.put("counters", counters);
        return fields;
    }

    private static <S> List<Map<String, @Nullable Object>> export(
            Resource<S, ?, ?, ?> resource, OrganizationState state) {
        return resource.export(state.state(resource.room()));
    }

    private static <S, T> @Nullable Object export(Setting<S, T> setting, OrganizationState state) {
        return setting.codec().write(setting.read().apply(state.state(setting.room())));
    }

    private static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }
}
