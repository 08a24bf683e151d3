package dev.fakeanam.internal.api;

import dev.fakeanam.VirtualClock;
import java.net.URI;

/** What an organization offers to its rooms. Not thread-safe: its user holds the organization's lock. */
public interface OrganizationContext {

    /** {@return the {@code organizationId} that the API shows} */
    String organizationId();

    /** {@return the API key that the organization was made with} */
    String apiKey();

    VirtualClock clock();

    /** {@return where the API is served} */
    URI baseUrl();

    /** {@return how many requests the organization has answered so far} */
    long answered();

    /** {@return what ids and tokens derive from} */
    Identifiers identifiers();

    /** {@return what another room offers} */
    <S> S state(Room<S> room);
}
