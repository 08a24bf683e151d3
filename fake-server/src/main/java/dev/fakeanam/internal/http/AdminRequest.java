package dev.fakeanam.internal.http;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.model.Operation;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to the admin API: its path's parameters, its query, and its body as JSON. */
final class AdminRequest {
    private final Context context;

    AdminRequest(Context context) {
        this.context = context;
    }

    String parameter(String name) {
        return context.pathParam(name);
    }

    UUID uuid(String name) {
        return Uuids.parse(parameter(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The " + name + " in the path is a uuid, but \"" + parameter(name) + "\" was given."));
    }

    /** A whole number in the query, at least 0. */
    long number(String name, long byDefault) {
        String text = context.queryParam(name);
        if (text == null) {
            return byDefault;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "The query parameter " + name + " is a whole number from 0 on, but \"" + text + "\" was given.");
        }
        return Long.parseLong(text);
    }

    /** Whether an exchange is of the operation, and has the status, that the query asks for. */
    boolean isFor(Exchange exchange) {
        String operation = context.queryParam("operation");
        long status = number("status", -1);
        return (operation == null
                        || exchange.operation()
                                .map(Operation::operationId)
                                .filter(named(operation)::equals)
                                .isPresent())
                && (status < 0
                        || (exchange.response() != null && exchange.response().status() == status));
    }

    @Nullable
    Object json() {
        String body = context.body();
        return body.isBlank() ? Map.of() : Json.parse(body);
    }

    /** The body, an object that has no other fields than these; without a body, an object without fields. */
    JsonFields body(String document, String... known) {
        return JsonFields.of(document, json()).refuseOthers(List.of(known));
    }

    private static String named(String operation) {
        List<String> names =
                Arrays.stream(Operation.values()).map(Operation::operationId).toList();
        if (!names.contains(operation)) {
            throw new IllegalArgumentException("The query parameter operation is one of " + String.join(", ", names)
                    + ", but \"" + operation + "\" was given.");
        }
        return operation;
    }
}
