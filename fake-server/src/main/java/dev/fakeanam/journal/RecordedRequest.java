package dev.fakeanam.journal;

import dev.fakeanam.api.Operation;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
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
 * @param query the query as it was sent, without the question mark; null where there was none
 * @param headers the header fields; the credential of {@code Authorization} is shortened as {@code apiKey} is
 * @param apiKey the API key, shortened so that it can be told from others, but one that is long enough to be a secret
 *     cannot be used; null where there was none
 * @param body the body, read as UTF-8; bytes that are no UTF-8 are replaced by U+FFFD. Of a body that is larger than
 *     the API takes (1 MiB), {@link #BODY_NOT_KEPT}
 */
public record RecordedRequest(
        String method,
        String path,
        @Nullable String query,
        Headers headers,
        @Nullable String apiKey,
        String body) {

    /** Stands in place of a body that is larger than the API takes. */
    public static final String BODY_NOT_KEPT = "(a body larger than the API takes, not kept)";

    private static final String AUTHORIZATION = "Authorization";

    /**
     * Makes the record of a request, which keeps no API key.
     *
     * @param method the HTTP method, in upper case
     * @param path the path as it was sent, without the query
     * @param query the query as it was sent, without the question mark; null where there was none
     * @param headers the header fields, {@code Authorization} and all
     * @param apiKey the whole API key; null where there was none
     * @param body the body
     * @return the record
     */
    public static RecordedRequest of(
            String method, String path, @Nullable String query, Headers headers, @Nullable String apiKey, String body) {
        return new RecordedRequest(
                method, path, query, withoutCredential(headers), apiKey == null ? null : MaskedApiKey.of(apiKey), body);
    }

    /** {@return the operation that this request calls, or empty where the API has none for its method and path} */
    public Optional<Operation> operation() {
        return Operation.of(method, path);
    }

    /**
     * Reads the body as a JSON object.
     *
     * @return its fields in order, with values as {@link Json} reads them; empty where the body is anything else
     */
    public Optional<Map<String, @Nullable Object>> jsonObject() {
        try {
            if (!body.isEmpty() && Json.parse(body) instanceof Map<?, ?> object) {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                object.forEach((name, value) -> fields.put(String.valueOf(name), value));
                return Optional.of(fields);
            }
            return Optional.empty();
        } catch (MalformedJsonException notJson) {
            return Optional.empty();
        }
    }

    /** {@return method, path with query, and body, on one line} */
    @Override
    public String toString() {
        return method + " " + target() + (body.isEmpty() ? "" : " " + body);
    }

    /** The path with the query, as it was sent. */
    String target() {
        return query == null ? path : path + "?" + query;
    }

    /** Whether another request asks for the same, whatever its headers. */
    boolean asksTheSameAs(RecordedRequest other) {
        return method.equals(other.method)
                && target().equals(other.target())
                && Objects.equals(apiKey, other.apiKey)
                && body.equals(other.body);
    }

    private static Headers withoutCredential(Headers headers) {
        return headers.first(AUTHORIZATION)
                .map(value -> headers.and(Headers.of(AUTHORIZATION, masked(value.strip()))))
                .orElse(headers);
    }

    private static String masked(String authorization) {
        int start = authorization.indexOf(' ') + 1;
        return authorization.substring(0, start)
                + MaskedApiKey.of(authorization.substring(start).strip());
    }
}
