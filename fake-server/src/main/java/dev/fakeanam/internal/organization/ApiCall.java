package dev.fakeanam.internal.organization;

import dev.fakeanam.Permission;
import dev.fakeanam.api.Operation;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.journal.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request that has found its organization.
 *
 * @param operation null where it calls none
 * @param permission what its key may do
 * @param uses how it stands with the organization's rate limits
 */
record ApiCall(
        IncomingRequest incoming,
        RecordedRequest request,
        @Nullable Operation operation,
        Permission permission,
        RateLimiter.Uses uses) {

    ApiRequest toApiRequest(Operation called) {
        return new ApiRequest(
                called,
                permission,
                Operation.shareLinkId(incoming.path()).orElse(""),
                incoming.queryParameters(),
                incoming.headers().first("Content-Type").orElse(null),
                incoming.body(),
                incoming.bodyTooLarge());
    }
}
