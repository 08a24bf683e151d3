package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.Credential;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.journal.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request that has found its organization.
 *
 * @param called the operation that it calls; null if it calls none
 * @param credential what it is authorized by
 * @param uses the state of the organization's rate limits at this request
 */
record ApiCall(
        IncomingRequest incoming,
        RecordedRequest request,
        Rooms.@Nullable Call<?> called,
        Credential credential,
        RateLimiter.Uses uses) {

    @Nullable
    Operation operation() {
        return called == null ? null : called.operation();
    }
}
