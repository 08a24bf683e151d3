package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.Credential;
import dev.fakeanam.internal.api.FormPart;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.SentBody;
import dev.fakeanam.journal.Headers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was received, with its secrets.
 *
 * @param path the path as it was sent
 * @param query the query as it was sent, without the question mark
 * @param queryParameters the same, decoded
 * @param body the bytes of the body; if it is too large, only a part of them
 * @param form the parts of a {@code multipart/form-data} body; null if it is not such a body, or cannot be read
 * @param bodyTooLarge whether the body is larger than the API takes
 */
public record IncomingRequest(
        String method,
        String path,
        @Nullable String query,
        Map<String, List<String>> queryParameters,
        Headers headers,
        byte[] body,
        @Nullable List<FormPart> form,
        boolean bodyTooLarge) {

    /**
     * The same request, as a call of an operation.
     *
     * @param credential what it is authorized by; null if the operation needs nothing
     */
    public ApiRequest toApiRequest(@Nullable Credential credential, Rooms.Call<?> called) {
        return new ApiRequest(
                credential,
                called.pathParameters(),
                queryParameters,
                headers.first("Host").orElse(null),
                new SentBody(headers.first("Content-Type").orElse(null), body, form, bodyTooLarge));
    }
}
