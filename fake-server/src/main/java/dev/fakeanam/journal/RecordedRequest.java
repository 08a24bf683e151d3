package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.internal.uri.PathTemplate;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as the fake received it. Immutable.
 *
 * @param method the HTTP method, in upper case
 * @param path the path as it was sent, without the query
 * @param query the query as it was sent, without the question mark; null if there was none
 * @param headers the header fields; the credential of {@code Authorization} is shortened as {@code apiKey} is
 * @param apiKey the API key, shortened as {@link #masked} does it; null if there was none
 * @param body the body, read as UTF-8; bytes that are not UTF-8 are replaced by U+FFFD, and secrets by {@code ***}. A
 *     form is recorded as the name, media type and size of each part: {@code {"parts":[…]}}. For a picture, a video or
 *     a recording, only the size is recorded. For a compressed body, or one in another charset, only the size and the
 *     coding are recorded. If the body is larger than the API takes (4.5 MiB), it is {@link #BODY_NOT_KEPT}
 * @param operationId the operation that the request calls, by its name in Anam's reference: {@code updateShareLink} for
 *     example; null if it calls none
 * @param pathTemplate the path of that operation, {@code /v1/share-links/{id}} for example; null if it calls none
 */
@Stable(since = "0.1.0")
public record RecordedRequest(
        String method,
        String path,
        @Nullable String query,
        Headers headers,
        @Nullable String apiKey,
        String body,
        @Nullable String operationId,
        @Nullable String pathTemplate) {

    /** A request in JSON: an object with the components' names, but {@code operation} for {@code operationId}. */
    public static final Codec<RecordedRequest> CODEC = JsonCodec.of(RecordedRequest.class)
            .field("method", JsonCodec.text())
            .field("path", JsonCodec.text())
            .field("query", JsonCodec.text().orNull())
            .field("headers", Headers.CODEC)
            .field("apiKey", JsonCodec.text().orNull())
            .field("body", JsonCodec.text())
            .defaulting("operation", JsonCodec.text().orNull(), null)
            .defaulting("pathTemplate", JsonCodec.text().orNull(), null)
            .build();

    /** Replaces a body that is larger than the API takes. */
    public static final String BODY_NOT_KEPT = "(a body larger than the API takes, not kept)";

    private static final String AUTHORIZATION = "Authorization";
    private static final String FORM = "multipart/form-data";

    /**
     * Creates the record of a request that calls no operation. The record has the API key only in its short form.
     *
     * @param method the HTTP method, in upper case
     * @param path the path as it was sent, without the query
     * @param query the query as it was sent, without the question mark; null if there was none
     * @param headers the header fields, including {@code Authorization}
     * @param apiKey the whole API key; null if there was none
     * @param body the body
     * @return the record
     */
    public static RecordedRequest of(
            String method, String path, @Nullable String query, Headers headers, @Nullable String apiKey, String body) {
        return new RecordedRequest(
                method,
                path,
                query,
                withoutCredential(headers),
                apiKey == null ? null : MaskedApiKey.of(apiKey),
                body,
                null,
                null);
    }

    /**
     * Creates the record of the same request as a call of an operation.
     *
     * @param itsOperationId the operation's name
     * @param itsPathTemplate the operation's path, with its parameters in braces
     * @return the same request, which calls that operation
     */
    public RecordedRequest calling(String itsOperationId, String itsPathTemplate) {
        return new RecordedRequest(method, path, query, headers, apiKey, body, itsOperationId, itsPathTemplate);
    }

    /**
     * Shortens an API key to its start and a checksum. The start has at most 8 characters and at most half of the key.
     * So keys can be distinguished, but a key that is long enough to be a secret stays secret.
     *
     * @param key an API key, whole or already shortened
     * @return the key as journals show it
     */
    public static String masked(String key) {
        return MaskedApiKey.isMasked(key) ? key : MaskedApiKey.of(key);
    }

    /** {@return the {@code operationId} of the operation that this request calls; empty if it calls none} */
    public Optional<String> operation() {
        return Optional.ofNullable(operationId);
    }

    /**
     * Returns the value of a parameter in the path.
     *
     * @param name the parameter's name in the path template: {@code id} for example
     * @return the segment of the path, as it was sent; empty if the request calls no operation, or one without this
     *     parameter
     */
    public Optional<String> pathParameter(String name) {
        return Optional.ofNullable(pathTemplate)
                .map(template -> PathTemplate.of(template).match(path))
                .map(parameters -> parameters.get(name));
    }

    /**
     * Reads the body as a JSON object.
     *
     * @return its fields in order, with values as {@link Json} reads them; empty if the body is anything else
     */
    public Optional<Map<String, @Nullable Object>> jsonObject() {
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinkedHashMap<>(JsonCodec.object().parse(body)));
        } catch (MalformedJsonException notAnObject) {
            return Optional.empty();
        }
    }

    /** {@return method, path with query, and body, on one line, with an escape for what is not printable} */
    @Override
    public String toString() {
        return PrintableText.of(method + " " + target() + (body.isEmpty() ? "" : " " + body));
    }

    /** The path with the query, as it was sent. */
    String target() {
        return query == null ? path : path + "?" + query;
    }

    /** Whether the body is a form of several parts. */
    boolean isForm() {
        return headers.first("Content-Type")
                .filter(type -> type.strip().regionMatches(true, 0, FORM, 0, FORM.length()))
                .isPresent();
    }

    /** Whether another request asks for the same. Headers do not matter. */
    boolean asksTheSameAs(RecordedRequest other) {
        return method.equals(other.method)
                && target().equals(other.target())
                && Objects.equals(apiKey, other.apiKey)
                && body.equals(other.body);
    }

    private static Headers withoutCredential(Headers headers) {
        return headers.first(AUTHORIZATION)
                .map(value -> headers.and(Headers.of(AUTHORIZATION, withoutKey(value.strip()))))
                .orElse(headers);
    }

    private static String withoutKey(String authorization) {
        int start = authorization.indexOf(' ') + 1;
        return authorization.substring(0, start)
                + MaskedApiKey.of(authorization.substring(start).strip());
    }
}
