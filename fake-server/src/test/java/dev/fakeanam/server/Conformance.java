package dev.fakeanam.server;

import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.OpenApi;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Exchange;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds the responses that tests are given against the OpenAPI documents, whatever the test itself asserts of them. A
 * response that departs from them is a test's own only where the journal has it as a script's. Thread-safe.
 */
public final class Conformance {
    private static final OpenApiDocument API = OpenApiDocument.ofJson(OpenApi.ofApi(AllRooms.ROOMS));
    private static final OpenApiDocument ADMIN = OpenApiDocument.ofJson(OpenApi.ofAdmin(AllRoutes.ROUTES));

    private static final Map<Integer, String> OF_NO_OPERATION = Map.of(
            204, "Preflight",
            401, "Unauthorized",
            404, "NotFound",
            405, "MethodNotAllowed",
            429, "TooManyRequests",
            501, "NotEmulated");

    private static final Map<Integer, String> OF_NO_ROUTE =
            Map.of(401, "Unauthorized", 403, "Forbidden", 404, "NoSuchPath", 405, "MethodNotAllowed");

    private Conformance() {}

    /**
     * {@return the response}
     *
     * @param journal what tells whether a script made it
     * @throws AssertionError if it is not as it is described
     */
    public static HttpResponse<String> checked(HttpResponse<String> answer, Supplier<List<Exchange>> journal) {
        List<String> faults = isOfAdminApi(answer) ? faultsOfAdminApi(answer) : faultsOfApi(answer);
        if (!faults.isEmpty() && journal.get().stream().noneMatch(exchange -> isScripted(exchange, answer))) {
            throw new AssertionError("The response " + answer.statusCode() + " to "
                    + answer.request().method() + " " + path(answer) + " is not as it is described: "
                    + String.join(" ", faults));
        }
        return answer;
    }

    /** Where there is no admin API, its paths are refused by the emulated one, in another media type. */
    private static boolean isOfAdminApi(HttpResponse<String> answer) {
        boolean isRefusedByTheOther = answer.statusCode() >= 400
                && answer.headers().firstValue("Content-Type").equals(Optional.of("application/json"));
        return (path(answer) + "/").startsWith(AdminRoute.PREFIX + "/") && !isRefusedByTheOther;
    }

    private static List<String> faultsOfAdminApi(HttpResponse<String> answer) {
        return AllRoutes.ofPath(path(answer)).stream()
                .filter(route -> route.method().equals(method(answer)))
                .findFirst()
                .map(route -> ADMIN.faults(ADMIN.operation(route), answer))
                .orElseGet(() -> faultsOfNone(ADMIN, OF_NO_ROUTE, answer));
    }

    private static List<String> faultsOfApi(HttpResponse<String> answer) {
        return Optional.<Rooms.Call<?>>ofNullable(AllRooms.ROOMS.find(method(answer), path(answer)))
                .map(called -> API.faults(API.operation(called.operation().operationId()), answer))
                .orElseGet(() -> faultsOfNone(API, OF_NO_OPERATION, answer));
    }

    private static List<String> faultsOfNone(
            OpenApiDocument document, Map<Integer, String> components, HttpResponse<String> answer) {
        String component = components.get(answer.statusCode());
        return component == null
                ? List.of("The status " + answer.statusCode() + " of no operation is not described.")
                : document.faults(component, answer);
    }

    private static boolean isScripted(Exchange exchange, HttpResponse<String> answer) {
        return exchange.script() != null
                && exchange.response() != null
                && exchange.response().status() == answer.statusCode()
                && exchange.response().body().equals(answer.body())
                && exchange.request().method().equals(answer.request().method())
                && exchange.request().path().equals(path(answer));
    }

    /** HEAD gets the response of GET ({@code A30}). */
    private static String method(HttpResponse<String> answer) {
        String method = answer.request().method();
        return method.equals("HEAD") ? "GET" : method;
    }

    private static String path(HttpResponse<String> answer) {
        return answer.request().uri().getRawPath();
    }
}
