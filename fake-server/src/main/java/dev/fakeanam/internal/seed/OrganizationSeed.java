package dev.fakeanam.internal.seed;

import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.engine.OrganizationContents;
import dev.fakeanam.internal.organization.OrganizationClock;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.internal.scripting.ScriptProgress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked organization of a seed. Making it fails only if another organization uses its key, or if the server has its
 * maximum number of organizations.
 *
 * @param fields its fields in the seed, by names, with values in Java
 */
record OrganizationSeed(Rooms rooms, Map<String, @Nullable Object> fields) {
    /** The counter of the ids of scripts, which do not derive from a name. */
    static final String SCRIPTS = "script";

    String name() {
        return String.valueOf(fields.get("name"));
    }

    void fill(Organization organization) {
        OrganizationContents.make(organization, contents -> {
            Map<String, Long> counters = new HashMap<>();
            this.<String, Integer>map("counters").forEach((kind, count) -> counters.put(kind, count.longValue()));
            Long scriptIds = counters.remove(SCRIPTS);
            contents.apiKeys(this.<IssuedKey>list("apiKeys"));
            contents.scripts(this.<ScriptProgress>list("scripts"), scriptIds == null ? 0 : scriptIds);
            OrganizationState state = contents.state();
            set(state.clock());
            if (fields.get("rateLimits") instanceof RateLimits limits) {
                state.rateLimiter().limit(limits);
            }
            state.identifiers().restore(counters);
            rooms.settings().forEach(setting -> restore(setting, state));
            rooms.resources().forEach(resource -> restore(resource, state));
        });
    }

    private void set(OrganizationClock clock) {
        Map<String, Object> said = map("clock");
        if (said.get("now") instanceof Instant now) {
            clock.set(now);
        }
        if (!Boolean.FALSE.equals(said.get("ticking"))) {
            clock.resume();
        }
    }

    @SuppressWarnings("unchecked")
    private <S, T> void restore(Setting<S, T> setting, OrganizationState state) {
        Object value = fields.get(setting.field());
        if (value != null) {
            setting.write().accept(state.state(setting.room()), (T) value);
        }
    }

    private <S, P> void restore(Resource<S, ?, P, ?> resource, OrganizationState state) {
        List<P> specs = list(resource.field());
        if (!specs.isEmpty()) {
            resource.restore(state.state(resource.room()), specs);
        }
    }

    @SuppressWarnings("unchecked")
    private <E> List<E> list(String field) {
        return (List<E>) (fields.get(field) instanceof List<?> list ? list : List.of());
    }

    @SuppressWarnings("unchecked")
    private <K, V> Map<K, V> map(String field) {
        return (Map<K, V>) (fields.get(field) instanceof Map<?, ?> map ? map : Map.of());
    }
}
