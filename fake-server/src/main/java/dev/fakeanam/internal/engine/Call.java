package dev.fakeanam.internal.engine;

import dev.fakeanam.Permission;
import dev.fakeanam.internal.sharelinks.ApiRequest;
import dev.fakeanam.internal.store.RateLimiter;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.model.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A request that has found its organization.
 *
 * @param operation null where it calls none
 * @param permission what its key may do
 * @param uses how it stands with the organization's rate limits
 */
record Call(
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
