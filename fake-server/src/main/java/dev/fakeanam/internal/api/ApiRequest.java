package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.journal.Assumption;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to an operation, after its key and its path were read.
 *
 * @param credential what the request is authorized by; null if the operation needs nothing
 * @param pathParameters the parts of the path that vary, by their names
 * @param queryParameters the decoded query parameters
 * @param host the {@code Host} as it was sent; null for none
 * @param body the body, which remembers what was read of it
 */
public record ApiRequest(
        @Nullable Credential credential,
        Map<String, String> pathParameters,
        Map<String, List<String>> queryParameters,
        @Nullable String host,
        SentBody body) {

    /**
     * Returns the base URL as the client has it, which may be behind a mapped port.
     *
     * @param served where the server listens
     */
    public String baseUrl(URI served) {
        return host == null ? served.toString() : served.getScheme() + "://" + host;
    }

    /** The {@code {id}} of the path, as it was sent. */
    public String id() {
        return pathParameters.getOrDefault("id", "");
    }

    /** The {@code {id}} of the path as a uuid. If it is not a uuid, refuses the request with this error. */
    public UUID uuid(String error) {
        return uuid(error, List.of());
    }

    /** The same, with these notes for a refusal. */
    public UUID uuid(String error, List<String> notes) {
        return Uuids.parse(id())
                .orElseThrow(() -> new RefusedException(
                        ApiResult.of(ApiErrors.of(400, error), Assumption.A16).noting(notes)));
    }

    /** The query, read with an operation's codec. Refuses a wrong parameter, and ignores unknown ones. */
    public Map<String, @Nullable Object> query(ObjectCodec<Map<String, @Nullable Object>> codec) {
        Reading reading = new Reading();
        Map<String, @Nullable Object> values = codec.readTexts(queryParameters, reading);
        if (values == null) {
            throw new RefusedException(
                    ApiErrors.validation(reading.faults()),
                    reading.faults().stream().anyMatch(JsonFault::isInvalidUuid)
                            ? new Assumption[] {Assumption.A16}
                            : new Assumption[0]);
        }
        return values;
    }

    /**
     * Returns the body, read as the operation declares it. Refuses a body that is not a JSON object. Other faults are
     * kept in the result.
     */
    public RequestBody json(ObjectCodec<Map<String, @Nullable Object>> codec) {
        return body.json(codec);
    }

    /** The body, which may also be left out: then it is read as one without fields. */
    public RequestBody jsonOrNone(ObjectCodec<Map<String, @Nullable Object>> codec) {
        return body.jsonOrNone(codec);
    }

    /**
     * The body, which may also be a form.
     *
     * @param codec what a JSON body may have
     * @param formCodec what a form may have
     */
    public RequestBody jsonOrForm(
            ObjectCodec<Map<String, @Nullable Object>> codec, ObjectCodec<Map<String, @Nullable Object>> formCodec) {
        return body.jsonOrForm(codec, formCodec);
    }

    /**
     * Returns the result of this request, which was refused. If the operation has read the body, the result has the
     * notes about it.
     */
    public ApiResult result(RefusedException refused) {
        return body.noted(refused.result());
    }
}
