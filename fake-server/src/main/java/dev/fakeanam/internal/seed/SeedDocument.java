package dev.fakeanam.internal.seed;

import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.Identifiers;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.Setting;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.organization.OrganizationClock;
import dev.fakeanam.internal.scripting.ScriptProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a seed looks like. Each resource has its own list in each organization. */
final class SeedDocument {
    static final String ORGANIZATIONS = "organizations";

    private static final JsonCodec<Integer> COUNT = JsonCodec.integer(0, Integer.MAX_VALUE);

    private SeedDocument() {}

    /** The counters from which the ids and tokens of an organization are made. */
    static List<String> kinds(Rooms rooms) {
        List<String> kinds = new ArrayList<>();
        rooms.resources().forEach(resource -> kinds.add(resource.name()));
        kinds.add(Identifiers.TOKEN);
        kinds.add(OrganizationSeed.SCRIPTS);
        return kinds;
    }

    private static ObjectCodec<Map<String, @Nullable Object>> counters(Rooms rooms) {
        ObjectCodec.Builder<Map<String, @Nullable Object>> counters = JsonCodec.fields("CounterSeed");
        kinds(rooms).forEach(kind -> counters.field(kind, COUNT));
        return counters.strict().build();
    }

    static ObjectCodec<Map<String, @Nullable Object>> of(Rooms rooms) {
        return JsonCodec.fields("Seed")
                .field(ORGANIZATIONS, JsonCodec.list(organization(rooms)))
                .strict()
                .build();
    }

    private static ObjectCodec<Map<String, @Nullable Object>> organization(Rooms rooms) {
        ObjectCodec.Builder<Map<String, @Nullable Object>> organization = JsonCodec.fields("OrganizationSeed")
                .required("name", JsonCodec.nonBlankText())
                .field("apiKeys", JsonCodec.list(IssuedKey.CODEC));
        for (Resource<?, ?, ?, ?> resource : rooms.resources()) {
            organization.field(resource.field(), JsonCodec.list(resource.spec()));
        }
        for (Setting<?, ?> setting : rooms.settings()) {
            organization.field(setting.field(), setting.codec());
        }
        return organization
                .field(
                        "clock",
                        JsonCodec.fields("ClockSeed")
                                .field("now", JsonCodec.dateTime(OrganizationClock.LATEST))
                                .field("ticking", JsonCodec.bool())
                                .strict()
                                .build())
                .field("rateLimits", RateLimits.CODEC)
                .field("scripts", JsonCodec.list(ScriptProgress.CODEC))
                .field("counters", counters(rooms))
                .strict()
                .build();
    }
}
