package dev.fakeanam.internal.api;

import dev.fakeanam.VirtualClock;

/** What an organization offers to its rooms. Not thread-safe: its user holds the organization's lock. */
public interface OrganizationContext {

    /** {@return the {@code organizationId} that the API shows} */
    String organizationId();

    VirtualClock clock();

    /** {@return what ids and tokens derive from} */
    Identifiers identifiers();

    /** {@return what another room offers} */
    <S> S state(Room<S> room);
}
