package dev.fakeanam.matching;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.JsonDifference;
import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.uri.QueryParameters;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a {@link RequestPattern} on the body, the query, a header or the API key. Immutable.
 *
 * @param kind which part of a request it checks, and how
 * @param name the name of the field, query parameter or header; empty for the whole body and for the API key
 * @param value the expected value; null if the kind needs none
 */
@Stable(since = "0.1.0")
public record RequestCondition(
        Kind kind, String name, @Nullable Object value) {

    /**
     * A condition in JSON, one of {@code {"field":"usageLimit","is":50}}, {@code {"noField":"usageLimit"}},
     * {@code {"body":{…}}}, {@code {"queryParam":"page","is":"2"}}, {@code {"noQueryParam":"page"}},
     * {@code {"header":"Accept","is":"text/html"}}, {@code {"hasHeader":"Accept"}}, {@code {"noHeader":"Accept"}} and
     * {@code {"apiKey":…}}.
     */
    public static final Codec<RequestCondition> CODEC =
            fields().map(RequestCondition.class, RequestCondition::ofFields, RequestCondition::toFields);

    private static final String IS = "is";
    private static final int MOST_SHOWN = 200;

    /** Says which part of a request a condition checks, and how. */
    public enum Kind {
        /** The body is a JSON object that has a field with this value. Numbers are compared by value: 50 is 50.0. */
        BODY_FIELD("field", "field of the body", "with "),
        /** The body is a JSON object without this field. */
        NO_BODY_FIELD("noField", "field of the body", "without "),
        /** The body is exactly this JSON. The order of fields and whitespace do not matter. */
        BODY("body", "", "with body "),
        /** The query has this parameter with this value, at least once. Both are compared after decoding. */
        QUERY_PARAM("queryParam", "query parameter", "with query parameter "),
        /** The query does not have this parameter. */
        NO_QUERY_PARAM("noQueryParam", "query parameter", "without query parameter "),
        /** The request has this header with this value, at least once. The name may be in any case. */
        HEADER("header", "header", "with header "),
        /** The request has this header, with any value. */
        ANY_HEADER("hasHeader", "header", "with header "),
        /** The request does not have this header. */
        NO_HEADER("noHeader", "header", "without header "),
        /**
         * The request used this API key. The condition keeps the key only as {@link RecordedRequest#masked} shortens
         * it.
         */
        API_KEY("apiKey", "", "with API key ");

        private final String field;
        private final String named;
        private final String words;

        Kind(String field, String named, String words) {
            this.field = field;
            this.named = named;
            this.words = words;
        }

        private boolean hasName() {
            return !named.isEmpty();
        }

        private boolean hasValue() {
            return this == BODY_FIELD || this == QUERY_PARAM || this == HEADER;
        }
    }

    public RequestCondition {
        if (kind.hasName() && name.isBlank()) {
            throw new IllegalArgumentException(
                    "A condition names a " + kind.named + ", but \"" + name + "\" was given.");
        }
        if (kind == Kind.HEADER && name.equalsIgnoreCase("Authorization")) {
            throw new IllegalArgumentException(
                    "A pattern cannot compare the Authorization header, because journals do not keep API keys."
                            + " Use withApiKey(key).");
        }
        value = switch (kind) {
            case BODY_FIELD -> asJson("field " + name, value);
            case BODY -> asJson("body", value);
            case API_KEY -> RecordedRequest.masked(String.valueOf(value));
            default -> value;
        };
    }

    boolean matches(RecordedRequest request) {
        return mismatches(request).isEmpty();
    }

    /** Returns a line for each difference, {@code usageLimit: expected 50, but was 40} for example. */
    List<String> mismatches(RecordedRequest request) {
        return switch (kind) {
            case BODY_FIELD, NO_BODY_FIELD -> bodyField(request);
            case BODY -> body(request);
            case QUERY_PARAM, NO_QUERY_PARAM ->
                texts("query parameter " + name, QueryParameters.all(request.query(), name));
            case HEADER, ANY_HEADER, NO_HEADER ->
                texts("header " + name, request.headers().all(name));
            case API_KEY -> texts("API key", request.apiKey() == null ? List.of() : List.of(request.apiKey()));
        };
    }

    private List<String> bodyField(RecordedRequest request) {
        Map<String, @Nullable Object> fields = request.jsonObject().orElse(null);
        if (fields == null) {
            return List.of("body: expected a JSON object, but " + described(request));
        }
        boolean isThere = fields.containsKey(name);
        if (kind == Kind.NO_BODY_FIELD) {
            return isThere
                    ? List.of(name + ": expected not to be there, but was " + JsonFault.written(fields.get(name)))
                    : List.of();
        }
        return isThere
                ? JsonDifference.between(
                        "body", Collections.singletonMap(name, fields.get(name)), Collections.singletonMap(name, value))
                : List.of(name + ": expected " + Json.write(value) + ", but was not there");
    }

    private List<String> body(RecordedRequest request) {
        try {
            return JsonDifference.between("body", Json.parse(request.body()), value);
        } catch (MalformedJsonException notJson) {
            return List.of("body: expected " + Json.write(value) + ", but " + described(request));
        }
    }

    private List<String> texts(String part, List<String> were) {
        String was = were.isEmpty() ? "not there" : String.join(", ", were);
        return switch (kind) {
            case NO_QUERY_PARAM, NO_HEADER ->
                were.isEmpty() ? List.of() : List.of(part + ": expected not to be there, but was " + was);
            case ANY_HEADER -> were.isEmpty() ? List.of(part + ": expected to be there, but was not there") : List.of();
            default ->
                were.contains(String.valueOf(value))
                        ? List.of()
                        : List.of(part + ": expected " + value + ", but was " + was);
        };
    }

    private static String described(RecordedRequest request) {
        String body = request.body();
        String shown = body.length() <= MOST_SHOWN ? body : body.substring(0, MOST_SHOWN) + "…";
        return body.isEmpty() ? "it was empty" : "it was " + shown;
    }

    /** Copies the value, so it stays the same if the test's object changes, or in another process. */
    private static @Nullable Object asJson(String place, @Nullable Object value) {
        Object json = Json.parse(Json.write(value));
        if (!Json.areEqual(json, value)) {
            throw new IllegalArgumentException("No request can have the value " + value + " in the " + place
                    + ", because JSON does not have such a value. Give a string, a number, a boolean, null, or a list or"
                    + " map of those.");
        }
        return json;
    }

    /** {@return the condition in words, {@code with usageLimit 50} for example} */
    @Override
    public String toString() {
        return kind.words
                + switch (kind) {
                    case BODY_FIELD -> name + " " + Json.write(value);
                    case BODY -> Json.write(value);
                    case QUERY_PARAM -> name + "=" + value;
                    case HEADER -> name + ": " + value;
                    case API_KEY -> value;
                    default -> name;
                };
    }

    private static ObjectCodec<Map<String, @Nullable Object>> fields() {
        ObjectCodec.Builder<Map<String, @Nullable Object>> fields = JsonCodec.fields("RequestCondition");
        for (Kind kind : Kind.values()) {
            fields.field(kind.field, kind == Kind.BODY ? JsonCodec.any() : JsonCodec.text());
        }
        return fields.field(IS, JsonCodec.any()).strict().build();
    }

    private static RequestCondition ofFields(Map<String, @Nullable Object> fields) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> fields.containsKey(kind.field))
                .toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("A condition has exactly one of the fields "
                    + Arrays.stream(Kind.values()).map(kind -> kind.field).collect(Collectors.joining(", "))
                    + ", but this one has " + (kinds.isEmpty() ? "none" : fields.keySet()) + ".");
        }
        Kind kind = kinds.get(0);
        if (kind.hasValue() != fields.containsKey(IS)) {
            throw new IllegalArgumentException("A condition with the field " + kind.field
                    + (kind.hasValue() ? " also needs the field is. Add it." : " has no field is. Leave it out."));
        }
        if (kind != Kind.BODY_FIELD && kind.hasValue() && !(fields.get(IS) instanceof String)) {
            throw new IllegalArgumentException("The field is of a condition with the field " + kind.field
                    + " has to be a string, but it is " + JsonFault.shown(fields.get(IS)) + ".");
        }
        Object its = Objects.requireNonNullElse(fields.get(kind.field), "");
        return kind.hasName()
                ? new RequestCondition(kind, String.valueOf(its), fields.get(IS))
                : new RequestCondition(kind, "", fields.get(kind.field));
    }

    private Map<String, @Nullable Object> toFields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(kind.field, kind.hasName() ? name : value);
        if (kind.hasValue()) {
            fields.put(IS, value);
        }
        return fields;
    }
}
