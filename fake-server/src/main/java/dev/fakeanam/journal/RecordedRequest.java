package dev.fakeanam.journal;

import dev.fakeanam.model.Json;
import dev.fakeanam.model.MalformedJsonException;
import dev.fakeanam.model.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as the fake received it. Immutable.
 *
 * @param method the HTTP method, in upper case
 * @param path the path as it was sent, without the query
 * @param query the query as it was sent, without the question mark; null where there was none
 * @param headers the header fields; of the {@code Authorization} header only the start of the API key is kept
 * @param body the body, read as UTF-8; bytes that are no UTF-8 are replaced by U+FFFD. Of a body that is larger than
 *     the API takes (1 MiB), only a note that says so
 */
public record RecordedRequest(
        String method, String path, @Nullable String query, Headers headers, String body) {

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
        String target = query == null ? path : path + "?" + query;
        return method + " " + target + (body.isEmpty() ? "" : " " + body);
    }
}
