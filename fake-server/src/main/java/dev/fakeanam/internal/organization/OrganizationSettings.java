package dev.fakeanam.internal.organization;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all organizations of a server share.
 *
 * @param routing the operations of the API
 * @param realTime the clock from which new organizations take their first moment
 * @param clockAt the moment that the clocks of new organizations show; null for the moment at which each is created
 * @param magicIds whether ids that fail are accepted
 * @param baseUrl gives the URL of the API
 */
public record OrganizationSettings(
        Routing routing, InstantSource realTime, @Nullable Instant clockAt, boolean magicIds, Supplier<URI> baseUrl) {

    /** Makes the settings of a server that has no URL yet. */
    public OrganizationSettings(Routing routing, InstantSource realTime, @Nullable Instant clockAt, boolean magicIds) {
        this(routing, realTime, clockAt, magicIds, () -> {
            throw new IllegalStateException("The API is not served yet.");
        });
    }

    /** {@return the same settings of a server that serves the API there} */
    public OrganizationSettings servedAt(Supplier<URI> url) {
        return new OrganizationSettings(routing, realTime, clockAt, magicIds, url);
    }
}
