package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.admin.AdminDocuments.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes the responses of the admin API in OpenAPI. */
final class AdminResponses {
    private static final Map<Integer, String> NAMES = Map.of(
            400, "BadRequest",
            401, "Unauthorized",
            403, "Forbidden",
            404, "NoSuchThing",
            409, "Conflict",
            410, "Gone",
            413, "BodyTooLarge",
            415, "NotJson",
            503, "Unavailable");

    private static final String NO_SNIFF = "X-Content-Type-Options";

    private static final Map<Integer, String> DESCRIPTIONS = Map.of(
            400, "A value in the path, the query or the body is wrong or unknown.",
            401, "The token is missing or wrong.",
            403, "The Origin or the Host is not allowed, or the admin API is closed.",
            404, "The organization has nothing with this id.",
            409, "The server cannot do this now.",
            410, "There is no open organization with this id.",
            413, "The body is over 4.5 MiB.",
            415, "The body is not declared as application/json.",
            503, "The server is being stopped, or too many other responses wait to be read.");

    private final Map<String, Object> schemas;

    AdminResponses(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** {@return a route's responses, by status} */
    Map<String, Object> of(AdminRoute<?, ?> route) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(String.valueOf(route.status()), success(route));
        for (int status : problems(route)) {
            responses.put(String.valueOf(status), Map.of("$ref", "#/components/responses/" + NAMES.get(status)));
        }
        return responses;
    }

    private static TreeSet<Integer> problems(AdminRoute<?, ?> route) {
        TreeSet<Integer> statuses = new TreeSet<>(route.problems());
        statuses.addAll(List.of(400, 403));
        if (!AdminRoutes.isOpen(route.template())) {
            statuses.add(401);
        }
        if (!route.method().equals("GET")) {
            statuses.add(415);
        }
        if (route.input() != null) {
            statuses.add(413);
        }
        if (route.isOfOrganization()) {
            statuses.add(410);
        }
        if (route.method().equals("GET") && !AdminRoutes.isOpen(route.template())) {
            statuses.add(503);
        }
        return statuses;
    }

    private Map<String, Object> success(AdminRoute<?, ?> route) {
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("description", "Done.");
        success.put("headers", headers());
        if (route.output() != null) {
            success.put(
                    "content",
                    Map.of(route.mediaType(), Map.of("schema", route.output().schema(schemas))));
        }
        return success;
    }

    /** {@return the responses that routes share, and those to requests that no route takes} */
    Map<String, Object> components() {
        Map<String, Object> responses = new TreeMap<>();
        NAMES.forEach((status, name) -> responses.put(
                name,
                problem(
                        DESCRIPTIONS.getOrDefault(status, ""),
                        status == 401 ? "WWW-Authenticate" : null,
                        "How to send the token.")));
        responses.put("NoSuchPath", problem("The admin API has no such path.", null, ""));
        responses.put(
                "MethodNotAllowed",
                problem("The path does not take this method.", "Allow", "The methods that the path has."));
        Map<String, Object> noSniff = header("Keeps browsers from taking the response for another media type.");
        return new LinkedHashMap<>(Map.of("responses", responses, "headers", Map.of(NO_SNIFF, noSniff)));
    }

    private Map<String, Object> problem(String description, @Nullable String header, String headerDescription) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", description);
        Map<String, Object> headers = headers();
        if (header != null) {
            headers.put(header, header(headerDescription));
        }
        response.put("headers", headers);
        response.put("content", Map.of("application/problem+json", Map.of("schema", Problem.CODEC.schema(schemas))));
        return response;
    }

    /** {@return the headers of every response} */
    private static Map<String, Object> headers() {
        return new TreeMap<>(Map.of(NO_SNIFF, Map.of("$ref", "#/components/headers/" + NO_SNIFF)));
    }

    private static Map<String, Object> header(String description) {
        return Map.of("description", description, "required", true, "schema", Map.of("type", "string"));
    }
}
