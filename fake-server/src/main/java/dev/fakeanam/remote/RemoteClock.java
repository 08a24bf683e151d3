package dev.fakeanam.remote;

import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.json.JsonFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clock of an organization of a standalone server. */
final class RemoteClock implements VirtualClock {
    private final RemoteOrganization organization;

    RemoteClock(RemoteOrganization organization) {
        this.organization = organization;
    }

    @Override
    public Instant now() {
        return fields(organization.call(AdminRoute.GET_CLOCK, null)).dateTime("now");
    }

    @Override
    public void set(Instant instant) {
        change(Map.of("set", instant));
    }

    @Override
    public void advance(Duration duration) {
        change(Map.of("advance", duration));
    }

    @Override
    public boolean isTicking() {
        return fields(organization.call(AdminRoute.GET_CLOCK, null)).bool("ticking");
    }

    @Override
    public void resume() {
        change(Map.of("ticking", true));
    }

    @Override
    public void freeze() {
        change(Map.of("ticking", false));
    }

    private void change(Map<String, Object> fields) {
        organization.call(AdminRoute.CHANGE_CLOCK, fields);
    }

    private static JsonFields fields(@Nullable Object answer) {
        return JsonFields.of("clock", answer);
    }
}
