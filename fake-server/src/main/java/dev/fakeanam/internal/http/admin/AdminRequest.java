package dev.fakeanam.internal.http.admin;

import dev.fakeanam.api.Operation;
import dev.fakeanam.internal.http.ClientWatch;
import dev.fakeanam.internal.http.RequestReader;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.Uuids;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;

/** A request to the admin API: its path's parameters, its query, and its body as JSON. */
final class AdminRequest {
    private static final List<String> OPERATIONS =
            Arrays.stream(Operation.values()).map(Operation::operationId).toList();

    private static final String ENDS_CONNECTION = "endsConnection";

    private final Context context;

    AdminRequest(Context context) {
        this.context = context;
    }

    String parameter(String name) {
        return context.pathParam(name);
    }

    UUID uuid(String name) {
        return Uuids.parse(parameter(name))
                .orElseThrow(() -> new AdminProblem(
                        400, "The " + name + " in the path is a uuid, but \"" + parameter(name) + "\" was given."));
    }

    /** A whole number in the query, from 0 to 999999999. */
    long number(String name, long byDefault) {
        String text = context.queryParam(name);
        if (text == null) {
            return byDefault;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new AdminProblem(
                    400,
                    "The query parameter " + name + " is a whole number from 0 to 999999999, but \"" + text
                            + "\" was given.");
        }
        return Long.parseLong(text);
    }

    void refuseOtherQueries(String... known) {
        for (String name : context.queryParamMap().keySet()) {
            if (!List.of(known).contains(name)) {
                throw new AdminProblem(
                        400,
                        "There is no query parameter " + name + " here. "
                                + (known.length == 0
                                        ? "Leave it out."
                                        : "There may be " + String.join(", ", known) + "."));
            }
        }
    }

    /** Takes the exchanges of the operation, and with the status, that the query asks for. */
    Predicate<Exchange> filter() {
        String operation = context.queryParam("operation");
        if (operation != null && !OPERATIONS.contains(operation)) {
            throw new AdminProblem(
                    400,
                    "The query parameter operation is one of " + String.join(", ", OPERATIONS) + ", but \"" + operation
                            + "\" was given.");
        }
        long status = number("status", -1);
        return exchange -> isOf(operation, exchange)
                && (status < 0
                        || (exchange.response() != null && exchange.response().status() == status));
    }

    /** Holds the connection open for an answer that comes later, and ends it with that. */
    void whenClientIsGone(Runnable action) {
        EndPoint endPoint = ClientWatch.endPoint(context.req());
        endPoint.setIdleTimeout(0);
        ClientWatch.start(endPoint, () -> {
            endPoint.close();
            action.run();
        });
        context.attribute(ENDS_CONNECTION, true);
    }

    /** Whether no other answer may follow on the connection. */
    static boolean endsConnection(Context context) {
        return context.attribute(ENDS_CONNECTION) != null;
    }

    /** The body; without one, an object without fields. */
    @Nullable
    Object json() {
        String body = text();
        return body.isBlank() ? Map.of() : Json.parse(body);
    }

    void refuseBody() {
        IncomingRequest read = read();
        if (read.bodyTooLarge() || !new String(read.body(), StandardCharsets.UTF_8).isBlank()) {
            throw new AdminProblem(
                    400,
                    context.req().getMethod() + " " + context.path() + " takes no body, but there is one. Leave it"
                            + " out.");
        }
    }

    private String text() {
        IncomingRequest read = read();
        if (read.bodyTooLarge()) {
            throw new AdminProblem(
                    413, "A body is of " + RequestReader.MAX_BODY_BYTES + " bytes at most, and this one of more.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read.body()))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            throw new AdminProblem(400, "The body is no UTF-8.");
        }
    }

    private IncomingRequest read() {
        try {
            return RequestReader.read(context.req());
        } catch (IOException unreadable) {
            throw new AdminProblem(400, "The body could not be read: " + unreadable.getMessage() + ".");
        }
    }

    /** The body, an object that has no other fields than these; without a body, an object without fields. */
    JsonFields body(String document, String... known) {
        return JsonFields.of(document, json()).refuseOthers(List.of(known));
    }

    private static boolean isOf(@Nullable String operation, Exchange exchange) {
        return operation == null
                || exchange.operation()
                        .filter(found -> found.operationId().equals(operation))
                        .isPresent();
    }
}
