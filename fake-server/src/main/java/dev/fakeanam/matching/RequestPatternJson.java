package dev.fakeanam.matching;

import dev.fakeanam.api.Operation;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.MalformedJsonException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request pattern as JSON, and back. */
final class RequestPatternJson {
    private static final String DOCUMENT = "request pattern";
    private static final String CONDITION = "condition of a request pattern";
    private static final List<String> FIELDS = List.of("operation", "shareLinkId", "method", "path", "conditions");

    private RequestPatternJson() {}

    static Map<String, @Nullable Object> write(RequestPattern pattern) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (pattern.target() instanceof RequestTarget.Call call) {
            fields.put("operation", call.operation().operationId());
            if (call.shareLinkId() != null) {
                fields.put("shareLinkId", call.shareLinkId());
            }
        } else if (pattern.target() instanceof RequestTarget.Path path) {
            fields.put("method", path.method());
            fields.put("path", path.path());
        }
        if (!pattern.conditions().isEmpty()) {
            fields.put(
                    "conditions",
                    pattern.conditions().stream().map(RequestPatternJson::write).toList());
        }
        return fields;
    }

    static RequestPattern read(@Nullable Object value) {
        JsonFields fields = JsonFields.of(DOCUMENT, value).refuseOthers(FIELDS);
        return new RequestPattern(
                target(fields),
                fields.has("conditions") ? fields.list("conditions", RequestPatternJson::condition) : List.of());
    }

    private static RequestTarget target(JsonFields fields) {
        if (fields.has("operation") || fields.has("shareLinkId")) {
            fields.refuseOthers(List.of("operation", "shareLinkId", "conditions"));
            Operation operation = operation(fields);
            return new RequestTarget.Call(operation, fields.has("shareLinkId") ? fields.uuid("shareLinkId") : null);
        }
        if (fields.has("method") || fields.has("path")) {
            fields.refuseOthers(List.of("method", "path", "conditions"));
            return new RequestTarget.Path(fields.string("method"), fields.string("path"));
        }
        return new RequestTarget.Any();
    }

    private static Operation operation(JsonFields fields) {
        List<String> names =
                Arrays.stream(Operation.values()).map(Operation::operationId).toList();
        return Operation.values()[names.indexOf(fields.oneOf("operation", names))];
    }

    private static Map<String, @Nullable Object> write(RequestCondition condition) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (condition instanceof RequestCondition.BodyField field) {
            fields.put("field", field.name());
            fields.put("is", field.value());
        } else if (condition instanceof RequestCondition.NoBodyField field) {
            fields.put("noField", field.name());
        } else if (condition instanceof RequestCondition.Body body) {
            fields.put("body", body.value());
        } else if (condition instanceof RequestCondition.Header header) {
            fields.put("header", header.name());
            fields.put("is", header.value());
        } else if (condition instanceof RequestCondition.ApiKey apiKey) {
            fields.put("apiKey", apiKey.masked());
        }
        return fields;
    }

    private static RequestCondition condition(@Nullable Object value) {
        JsonFields fields = JsonFields.of(CONDITION, value);
        if (fields.has("field")) {
            fields.refuseOthers(Set.of("field", "is"));
            return new RequestCondition.BodyField(fields.string("field"), fields.value("is"));
        }
        if (fields.has("noField")) {
            fields.refuseOthers(Set.of("noField"));
            return new RequestCondition.NoBodyField(fields.string("noField"));
        }
        if (fields.has("body")) {
            fields.refuseOthers(Set.of("body"));
            return new RequestCondition.Body(fields.value("body"));
        }
        if (fields.has("header")) {
            fields.refuseOthers(Set.of("header", "is"));
            return new RequestCondition.Header(fields.string("header"), fields.string("is"));
        }
        if (fields.has("apiKey")) {
            fields.refuseOthers(Set.of("apiKey"));
            return new RequestCondition.ApiKey(fields.string("apiKey"));
        }
        throw new MalformedJsonException("A " + CONDITION
                + " has one of the fields field, noField, body, header and apiKey, but this one has only "
                + fields.names() + ".");
    }
}
