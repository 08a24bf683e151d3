package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.scripting.Fault;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that provokes a certain response of the API.
 *
 * @param target the id in the path, or the query with its question mark; null for a good id, or no query
 * @param body null for a good one
 * @param given prepares the organization for the request
 */
record Provocation(
        String because,
        Operation operation,
        int status,
        @Nullable String target,
        @Nullable String body,
        Consumer<Organization> given) {
    /** An id that no document has. */
    static final String UNKNOWN_ID = "00000000-0000-0000-0000-0000000000b0";

    /** A body that is larger than the API takes. */
    static final String LARGE = " ".repeat((9 << 19) + 1);

    Provocation(String because, Operation operation, int status, @Nullable String target, @Nullable String body) {
        this(because, operation, status, target, body, anam -> {});
    }

    @Override
    public String toString() {
        return operation.operationId() + " " + status + ": " + because;
    }

    static Operation operation(String operationId) {
        return AllRooms.ROOMS.operation(operationId).orElseThrow();
    }

    /** {@return the operations with a path that starts with this one} */
    static List<Operation> operations(String path) {
        return AllRooms.ROOMS.operations().stream()
                .filter(operation -> operation.path().toString().startsWith(path))
                .toList();
    }

    static boolean hasId(Operation operation) {
        return operation.path().toString().contains("{id}");
    }

    static Provocation given(String because, Operation operation, int status, Consumer<Organization> given) {
        return new Provocation(because, operation, status, null, null, given);
    }

    /** The requests that provoke responses of every operation. */
    static Stream<Provocation> ofEach(Operation operation) {
        Stream<Provocation> all = Stream.of(
                        ofRateLimitsAndKeys(operation), ofScripts(operation), ofBodies(operation), ofIds(operation))
                .flatMap(provocations -> provocations);
        return Stream.concat(Stream.of(given("all is well", operation, operation.success(), anam -> {})), all);
    }

    private static Stream<Provocation> ofRateLimitsAndKeys(Operation operation) {
        return Stream.of(
                given(
                        "within the rate limit",
                        operation,
                        operation.success(),
                        anam -> anam.rateLimits(RateLimits.perMinute(2).andPerHour(5))),
                given("over the limit of a minute", operation, 429, Provocation::useUpTheMinute),
                given("over the limit of an hour", operation, 429, Provocation::useUpTheHour),
                given("a key that may nothing", operation, 403, anam -> {
                    anam.revokeApiKey(anam.apiKey());
                    anam.issueApiKey(anam.apiKey(), Permission.NONE);
                }));
    }

    private static Stream<Provocation> ofScripts(Operation operation) {
        Stream<Provocation> scripted = Stream.of(403, 429, 500, 502, 503, 504)
                .map(status -> given(
                        "a script",
                        operation,
                        status,
                        anam -> anam.on(anyRequest()).reply(status)));
        Stream<Provocation> withRetryAfter = Stream.of(429, 503)
                .map(status -> given(
                        "a script with Retry-After",
                        operation,
                        status,
                        anam -> anam.on(anyRequest()).reply(Fault.reply(status).withHeader("Retry-After", "7"))));
        return Stream.concat(scripted, withRetryAfter);
    }

    private static Stream<Provocation> ofBodies(Operation operation) {
        return operation.body() == null
                ? Stream.of()
                : Stream.of(
                        new Provocation("no JSON", operation, 400, null, "{"),
                        new Provocation("no object", operation, 400, null, "[]"),
                        new Provocation("a large body", operation, 413, null, LARGE));
    }

    private static Stream<Provocation> ofIds(Operation operation) {
        return hasId(operation)
                ? Stream.of(
                        given(
                                "a script",
                                operation,
                                404,
                                anam -> anam.on(anyRequest()).reply(404)),
                        new Provocation("an id of none", operation, 404, UNKNOWN_ID, null),
                        new Provocation(
                                "an id that fails", operation, 503, "fa11ed00-0000-4000-8000-000000000503", null))
                : Stream.of();
    }

    private static void useUpTheMinute(Organization anam) {
        anam.rateLimits(RateLimits.perMinute(1));
        ApiClient.of(anam).list("");
    }

    private static void useUpTheHour(Organization anam) {
        anam.rateLimits(RateLimits.perMinute(5).andPerHour(1));
        ApiClient.of(anam).list("");
    }
}
