package dev.fakeanam.internal.api;

import dev.fakeanam.Permission;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.journal.Assumption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to one of the operations, its key known and its path read.
 *
 * @param permission what the request's key may do
 * @param pathParameters the parts of the path that vary, by their names
 * @param queryParameters the decoded query parameters
 * @param contentType the {@code Content-Type} as it was sent
 * @param body the bytes of the body; of one that is too large any part
 * @param isBodyTooLarge whether the body is larger than the API takes
 */
public record ApiRequest(
        Permission permission,
        Map<String, String> pathParameters,
        Map<String, List<String>> queryParameters,
        @Nullable String contentType,
        byte[] body,
        boolean isBodyTooLarge) {

    /** The {@code {id}} of the path, a uuid; refused with this error where it is none. */
    public UUID uuid(String error) {
        return Uuids.parse(pathParameters.getOrDefault("id", ""))
                .orElseThrow(() -> new RefusedException(ApiErrors.of(400, error), Assumption.A16));
    }

    /** The query, read as an operation has it; refused where a parameter is wrong. Others are ignored. */
    public Map<String, @Nullable Object> query(ObjectCodec<Map<String, @Nullable Object>> codec) {
        Reading reading = new Reading();
        Map<String, @Nullable Object> values = codec.readTexts(queryParameters, reading);
        if (values == null) {
            throw new RefusedException(
                    ApiErrors.validation(reading.faults()),
                    reading.faults().stream()
                                    .anyMatch(fault -> fault.zodMessage().equals("Invalid uuid"))
                            ? new Assumption[] {Assumption.A16}
                            : new Assumption[0]);
        }
        return values;
    }

    /**
     * The body, read as an operation has it; refused where it is no JSON object. Its faults are kept in what is read.
     */
    public RequestBody json(ObjectCodec<Map<String, @Nullable Object>> codec) {
        return RequestBody.read(this, codec);
    }
}
