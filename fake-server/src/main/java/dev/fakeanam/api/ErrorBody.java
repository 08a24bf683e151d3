package dev.fakeanam.api;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON body of a refused request: {@code {"error":"…"}}, and of a validation error {@code {"error":"Validation
 * error","details":[…],"summary":"…"}}.
 *
 * <p>Source: documented by Anam for other endpoints of the same API, assumed for share links ({@code A1}).
 *
 * @param error what went wrong, in Anam's words
 * @param details one entry for each fault of a validation error, in the order of the operation's fields; empty for any
 *     other error, which has no such field in its JSON
 */
public record ErrorBody(String error, List<Detail> details) {
    private static final String VALIDATION_ERROR = "Validation error";

    public ErrorBody {
        details = List.copyOf(details);
    }

    /**
     * One fault in a request.
     *
     * @param path the name of the field or query parameter
     * @param message what is wrong with it
     * @param code the kind of fault: {@code required}, {@code invalid_type}, {@code invalid_uuid}, {@code not_integer},
     *     {@code too_small} or {@code too_big}
     */
    public record Detail(String path, String message, String code) {
        private Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("path", path);
            fields.put("message", message);
            fields.put("code", code);
            return fields;
        }
    }

    /**
     * @param error what went wrong
     * @return the body {@code {"error":"…"}}
     */
    public static ErrorBody of(String error) {
        return new ErrorBody(error, List.of());
    }

    /**
     * @param details the faults, at least one
     * @return the body of a validation error
     */
    public static ErrorBody validation(List<Detail> details) {
        return new ErrorBody(VALIDATION_ERROR, details);
    }

    /**
     * Reads an error from its JSON.
     *
     * @param json an object with at least {@code error}
     * @return the error
     * @throws MalformedJsonException if the text is no such document; the message names the field
     */
    public static ErrorBody fromJson(String json) {
        JsonFields fields = JsonFields.parse("ErrorBody", json);
        return new ErrorBody(
                fields.string("error"), fields.has("details") ? fields.list("details", ErrorBody::detail) : List.of());
    }

    /**
     * {@return all faults in one line, {@code path: message} joined by {@code "; "}; empty where there are no details}
     */
    public String summary() {
        return details.stream()
                .map(detail -> detail.path() + ": " + detail.message())
                .collect(Collectors.joining("; "));
    }

    /** {@return the body as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", error);
        if (!details.isEmpty()) {
            fields.put("details", details.stream().map(Detail::fields).toList());
            fields.put("summary", summary());
        }
        return Json.write(fields);
    }

    private static Detail detail(@Nullable Object value) {
        JsonFields fields = JsonFields.of("validation detail", value);
        return new Detail(fields.string("path"), fields.string("message"), fields.string("code"));
    }
}
