package dev.fakeanam.internal.organization;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all organizations of a server.
 *
 * @param routing the operations that there are
 * @param realTime where their clocks start
 * @param clockAt the moment at which the clocks of new organizations stand; null for the one at which they are made
 * @param magicIds whether there are ids that fail by what they say
 * @param baseUrl tells where the API is served
 */
public record OrganizationSettings(
        Routing routing, InstantSource realTime, @Nullable Instant clockAt, boolean magicIds, Supplier<URI> baseUrl) {

    /** Those of a server that is not served yet. */
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
