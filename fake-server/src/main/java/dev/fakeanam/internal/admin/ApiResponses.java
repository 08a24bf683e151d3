package dev.fakeanam.internal.admin;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.RateLimitHeaders;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.journal.RecordedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Describes the responses of the emulated API in OpenAPI. */
final class ApiResponses {
    private static final String TEXT = "string";

    /** The responses that all operations share, by their names in the document. */
    private static final Map<Integer, String> SHARED = Map.of(
            401, "Unauthorized",
            403, "Forbidden",
            413, "BodyTooLarge",
            429, "TooManyRequests",
            500, "ServerError",
            502, "BadGateway",
            503, "ServiceUnavailable",
            504, "GatewayTimeout");

    private final Map<String, Object> schemas;

    ApiResponses(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /**
     * {@return an operation's responses, by status}
     *
     * @param isOpen whether it is also answered without an API key
     */
    Map<String, Object> of(Operation operation, boolean isOpen) {
        TreeSet<Integer> statuses = new TreeSet<>(operation.statuses());
        if (isOpen) {
            statuses.remove(401);
        }
        // These responses come from a gateway in front of the API.
        statuses.addAll(List.of(502, 503, 504));
        if (operation.body() != null) {
            statuses.add(413);
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                String.valueOf(operation.success()),
                response(operation.success() < 400 ? "A success." : "The only response.", content(operation)));
        for (int status : statuses) {
            responses.put(String.valueOf(status), refusal(operation, status));
        }
        return responses;
    }

    private Map<String, Object> content(Operation operation) {
        if (operation.responseBody() != null) {
            return json(operation.responseBody().schema(schemas));
        }
        Map<String, Object> files = new LinkedHashMap<>();
        operation.fileTypes().forEach(type -> files.put(type, Map.of("schema", Map.of("type", TEXT))));
        return files;
    }

    private Map<String, Object> refusal(Operation operation, int status) {
        String shared = SHARED.get(status);
        if (operation.error(status).isEmpty() && shared != null) {
            return Map.of("$ref", "#/components/responses/" + shared);
        }
        List<String> texts = operation.errors().stream()
                .filter(error -> error.status() == status)
                .map(error -> error.body().error())
                .toList();
        // Each other status has several bodies. For example, the body for a wrong field has details.
        Map<String, Object> body = status == 404 && !texts.isEmpty() ? error(oneOf(texts)) : anyError();
        Map<String, Object> refusal = response("Refused (A1).", json(body));
        if (status == 429 || status == 503) {
            with(refusal, "Retry-After", header(false, "Seconds until the next request may come.", "integer"));
        }
        return refusal;
    }

    private static Map<String, Object> oneOf(List<String> texts) {
        return texts.size() == 1 ? Map.of("type", TEXT, "const", texts.get(0)) : Map.of("type", TEXT, "enum", texts);
    }

    /** {@return the responses that operations share, and those to requests that call none} */
    Map<String, Object> components() {
        Map<String, Object> responses = new TreeMap<>();
        responses.put(
                "Unauthorized",
                response(
                        "The key is missing or unknown (A1).",
                        json(error(Map.of(
                                "type",
                                TEXT,
                                "enum",
                                List.of(text(ApiErrors.missingApiKey()), text(ApiErrors.invalidApiKey())))))));
        responses.put("Forbidden", response("The key lacks the permission (A1).", json(documented(403))));
        responses.put("BodyTooLarge", response("The body is over 4.5 MiB (A14).", json(documented(413))));
        Map<String, Object> tooMany = response("The rate limit is exceeded (A1).", json(documented(429)));
        with(tooMany, "Retry-After", header(true, "Seconds until the next request may come.", "integer"));
        responses.put("TooManyRequests", tooMany);
        responses.put("ServerError", response("An error of the server (A1).", json(anyError())));
        Map<String, Object> html = Map.of("text/html", Map.of("schema", Map.of("type", TEXT)));
        responses.put("BadGateway", response("A gateway's response (A1).", html));
        Map<String, Object> unavailable = response("A gateway's response (A1).", html);
        with(unavailable, "Retry-After", header(false, "Seconds until the next request may come.", "integer"));
        responses.put("ServiceUnavailable", unavailable);
        responses.put("GatewayTimeout", response("A gateway's response (A1).", html));
        Map<String, Object> notAllowed = response("The path does not have this method (A13).", Map.of());
        with(notAllowed, "Allow", header(true, "The methods that the path has.", TEXT));
        responses.put("MethodNotAllowed", notAllowed);
        responses.put("NotFound", response("The path is not below /v1/ (A13).", json(documented(404))));
        responses.put(
                "NotEmulated",
                response(
                        "The fake does not emulate this path (A13).",
                        json(error(Map.of("type", TEXT, "pattern", "^Fake Anam does not emulate ")))));
        Map<String, Object> preflight = response("The response to a CORS preflight (A29).", Map.of());
        with(preflight, "Access-Control-Allow-Methods", header(true, "The methods that the path has.", TEXT));
        with(preflight, "Access-Control-Allow-Headers", header(true, "The headers that may be sent.", TEXT));
        responses.put("Preflight", preflight);
        Map<String, Object> headers = new LinkedHashMap<>();
        RateLimitHeaders.names()
                .forEach(name ->
                        headers.put(name, header(false, "Anam's rate limit; only where there is one.", "integer")));
        headers.put("Access-Control-Allow-Origin", header(false, "Only for a request that has an Origin (A29).", TEXT));
        return new LinkedHashMap<>(Map.of("responses", responses, "headers", headers));
    }

    private Map<String, Object> anyError() {
        return JsonCodec.of(ErrorBody.CODEC).schema(schemas);
    }

    private Map<String, Object> documented(int status) {
        return error(Map.of("type", TEXT, "const", text(ApiErrors.documented(status, null))));
    }

    private static String text(RecordedResponse refusal) {
        return ErrorBody.fromJson(refusal.body()).error();
    }

    private Map<String, Object> error(Map<String, Object> text) {
        return Map.of("allOf", List.of(anyError(), Map.of("properties", Map.of("error", text))));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> response(String description, Map<String, Object> content) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", description);
        Map<String, Object> headers = new LinkedHashMap<>();
        RateLimitHeaders.names().forEach(name -> headers.put(name, Map.of("$ref", "#/components/headers/" + name)));
        headers.put("Access-Control-Allow-Origin", Map.of("$ref", "#/components/headers/Access-Control-Allow-Origin"));
        response.put("headers", headers);
        if (!content.isEmpty()) {
            response.put("content", content);
        }
        return response;
    }

    @SuppressWarnings("unchecked")
    private static void with(Map<String, Object> response, String name, Map<String, Object> header) {
        ((Map<String, Object>) response.get("headers")).put(name, header);
    }

    private static Map<String, Object> header(boolean required, String description, String type) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("description", description);
        header.put("required", required);
        header.put("schema", Map.of("type", type));
        return header;
    }
}
