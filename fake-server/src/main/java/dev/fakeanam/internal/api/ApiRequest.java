package dev.fakeanam.internal.api;

import dev.fakeanam.Permission;
import dev.fakeanam.api.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to one of the operations, its key known and its path read.
 *
 * @param permission what the request's key may do
 * @param id the id in the path, uuid or not; empty where the operation has none
 * @param query the decoded query parameters
 * @param contentType the {@code Content-Type} as it was sent
 * @param body the bytes of the body; of one that is too large any part
 * @param bodyTooLarge whether the body is larger than the API takes
 */
public record ApiRequest(
        Operation operation,
        Permission permission,
        String id,
        Map<String, List<String>> query,
        @Nullable String contentType,
        byte[] body,
        boolean bodyTooLarge) {}
