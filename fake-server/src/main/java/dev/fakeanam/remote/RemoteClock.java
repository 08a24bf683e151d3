package dev.fakeanam.remote;

import dev.fakeanam.VirtualClock;
import dev.fakeanam.internal.admin.AdminDocuments.Clock;
import dev.fakeanam.internal.admin.AdminDocuments.ClockChange;
import dev.fakeanam.internal.admin.OrganizationRoutes;
import java.time.Duration;
import java.time.Instant;

/** The clock of an organization of a standalone server. */
record RemoteClock(RemoteOrganization organization) implements VirtualClock {
    @Override
    public Instant now() {
        return clock().now();
    }

    @Override
    public void set(Instant instant) {
        change(new ClockChange(instant, null, null));
    }

    @Override
    public void advance(Duration duration) {
        change(new ClockChange(null, duration, null));
    }

    @Override
    public boolean isTicking() {
        return clock().ticking();
    }

    @Override
    public void resume() {
        change(new ClockChange(null, null, true));
    }

    @Override
    public void freeze() {
        change(new ClockChange(null, null, false));
    }

    private Clock clock() {
        return organization.call(OrganizationRoutes.GET_CLOCK, null);
    }

    private void change(ClockChange change) {
        organization.call(OrganizationRoutes.CHANGE_CLOCK, change);
    }
}
