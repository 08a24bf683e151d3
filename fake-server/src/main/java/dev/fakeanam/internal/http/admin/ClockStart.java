package dev.fakeanam.internal.http.admin;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the clock of an organization that is made over the admin API starts.
 *
 * @param now what it shows; null for what clocks show on this server
 * @param ticking whether it goes on from there; null for whether clocks do on this server
 */
record ClockStart(@Nullable Instant now, @Nullable Boolean ticking) {
    private static final List<String> FIELDS = List.of("now", "ticking");

    /** @param organization the fields of a new organization */
    static ClockStart read(JsonFields organization) {
        if (!organization.has("clock")) {
            return new ClockStart(null, null);
        }
        JsonFields clock = JsonFields.of("clock", organization.value("clock")).refuseOthers(FIELDS);
        return new ClockStart(
                clock.has("now") ? clock.dateTime("now") : null, clock.has("ticking") ? clock.bool("ticking") : null);
    }

    /** An organization whose clock cannot show that moment does not stay open. */
    void start(Organization made, boolean ticksByDefault) {
        try {
            if (now != null) {
                made.clock().set(now);
            }
            if (ticking == null ? ticksByDefault : ticking) {
                made.clock().resume();
            }
        } catch (IllegalArgumentException refused) {
            made.close();
            throw refused;
        }
    }
}
