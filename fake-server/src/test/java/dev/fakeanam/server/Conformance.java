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
 * Checks each response that a test receives against the OpenAPI documents, in addition to the test's own assertions. A
 * response may differ from them only if a script made it, according to the journal. Thread-safe.
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
     * @param journal tells whether a script made it
     * @throws AssertionError if it differs from its description, and no script made it
     */
    public static HttpResponse<String> checked(HttpResponse<String> response, Supplier<List<Exchange>> journal) {
        List<String> faults = isOfAdminApi(response) ? faultsOfAdminApi(response) : faultsOfApi(response);
        if (!faults.isEmpty() && journal.get().stream().noneMatch(exchange -> isScripted(exchange, response))) {
            throw new AssertionError("The response " + response.statusCode() + " to "
                    + response.request().method() + " " + path(response) + " is not as it is described: "
                    + String.join(" ", faults));
        }
        return response;
    }

    /** On a server without an admin API, the emulated API refuses the admin paths, with another media type. */
    private static boolean isOfAdminApi(HttpResponse<String> response) {
        boolean isRefusedByTheOther = response.statusCode() >= 400
                && response.headers().firstValue("Content-Type").equals(Optional.of("application/json"));
        return (path(response) + "/").startsWith(AdminRoute.PREFIX + "/") && !isRefusedByTheOther;
    }

    private static List<String> faultsOfAdminApi(HttpResponse<String> response) {
        return AllRoutes.ofPath(path(response)).stream()
                .filter(route -> route.method().equals(method(response)))
                .findFirst()
                .map(route -> ADMIN.faults(ADMIN.operation(route), response))
                .orElseGet(() -> faultsOfNone(ADMIN, OF_NO_ROUTE, response));
    }

    private static List<String> faultsOfApi(HttpResponse<String> response) {
        return Optional.<Rooms.Call<?>>ofNullable(AllRooms.ROOMS.find(method(response), path(response)))
                .map(called -> API.faults(API.operation(called.operation().operationId()), response))
                .orElseGet(() -> faultsOfNone(API, OF_NO_OPERATION, response));
    }

    private static List<String> faultsOfNone(
            OpenApiDocument document, Map<Integer, String> components, HttpResponse<String> response) {
        String component = components.get(response.statusCode());
        return component == null
                ? List.of("The status " + response.statusCode() + " of no operation is not described.")
                : document.faults(component, response);
    }

    private static boolean isScripted(Exchange exchange, HttpResponse<String> response) {
        return exchange.script() != null
                && exchange.response() != null
                && exchange.response().status() == response.statusCode()
                && exchange.response().body().equals(response.body())
                && exchange.request().method().equals(response.request().method())
                && exchange.request().path().equals(path(response));
    }

    /** HEAD gets the response of GET ({@code A30}). */
    private static String method(HttpResponse<String> response) {
        String method = response.request().method();
        return method.equals("HEAD") ? "GET" : method;
    }

    private static String path(HttpResponse<String> response) {
        return response.request().uri().getRawPath();
    }
}
