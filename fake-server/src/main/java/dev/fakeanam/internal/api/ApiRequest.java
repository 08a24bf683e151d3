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
 * A request to one of the operations, its key known and its path read.
 *
 * @param credential what the request is authorized by; null if the operation needs nothing
 * @param pathParameters the parts of the path that vary, by their names
 * @param queryParameters the decoded query parameters
 * @param host the {@code Host} as it was sent; null for none
 * @param contentType the {@code Content-Type} as it was sent
 * @param body the bytes of the body; of one that is too large any part
 * @param form the parts of a {@code multipart/form-data} body; null if it is none, or cannot be read
 * @param isBodyTooLarge whether the body is larger than the API takes
 */
public record ApiRequest(
        @Nullable Credential credential,
        Map<String, String> pathParameters,
        Map<String, List<String>> queryParameters,
        @Nullable String host,
        @Nullable String contentType,
        byte[] body,
        @Nullable List<FormPart> form,
        boolean isBodyTooLarge) {
    private static final String FORM = "multipart/form-data";

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

    /** The {@code {id}} of the path, a uuid; refused with this error where it is none. */
    public UUID uuid(String error) {
        return uuid(error, List.of());
    }

    /** The same; a refusal has these notes. */
    public UUID uuid(String error, List<String> notes) {
        return Uuids.parse(id())
                .orElseThrow(() -> new RefusedException(
                        ApiResult.of(ApiErrors.of(400, error), Assumption.A16).noting(notes)));
    }

    /** The query, read as an operation has it; refused if a parameter is wrong. Others are ignored. */
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
        return RequestBody.read(this, codec);
    }

    /** The body, which may also be left out: then it is read as one without fields. */
    public RequestBody jsonOrNone(ObjectCodec<Map<String, @Nullable Object>> codec) {
        return body.length == 0 ? RequestBody.none(codec) : json(codec);
    }

    /**
     * The body, which may also be a form.
     *
     * @param codec what a JSON body may have
     * @param formCodec what a form may have
     */
    public RequestBody jsonOrForm(
            ObjectCodec<Map<String, @Nullable Object>> codec, ObjectCodec<Map<String, @Nullable Object>> formCodec) {
        return isForm(contentType) ? RequestBody.readForm(this, formCodec) : json(codec);
    }

    /** Whether a media type is that of a form with parts. */
    public static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.strip().regionMatches(true, 0, FORM, 0, FORM.length());
    }
}
