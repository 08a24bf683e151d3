package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** OpenAPI documents, made from the declarations that the server itself uses. */
public final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private OpenApi() {}

    /** Describes the emulated API. */
    public static Map<String, @Nullable Object> ofApi(Rooms rooms) {
        OpenApi document = new OpenApi();
        ApiResponses responses = new ApiResponses(document.schemas);
        for (Endpoint<?> endpoint : rooms.endpoints()) {
            Operation operation = endpoint.operation();
            Map<String, Object> described = document.operation(
                    operation.operationId(),
                    operation.summary(),
                    parameters(operation.path().toString(), operation.query(), document.schemas),
                    document.body(operation),
                    responses.of(operation, endpoint.open() != null));
            if (endpoint.open() != null) {
                described.put("security", List.of());
            }
            document.put(operation.method(), operation.path().toString(), described);
        }
        return document.document(
                Map.of(
                        "title",
                        "Anam's API, as Fake Anam emulates it",
                        "version",
                        AdminVersion.product(),
                        "description",
                        "Every GET is also answered as HEAD, and every path as a CORS preflight. If Anam's reference"
                                + " says nothing, Fake Anam assumes something. Its documentation lists these"
                                + " assumptions by name: "
                                + assumptions() + "."),
                "An API key of the organization.",
                responses.components());
    }

    /** Describes the admin API. */
    public static Map<String, @Nullable Object> ofAdmin(List<AdminRoute<?, ?>> routes) {
        OpenApi document = new OpenApi();
        AdminResponses responses = new AdminResponses(document.schemas);
        for (AdminRoute<?, ?> route : routes) {
            JsonCodec<?> input = route.input();
            document.put(
                    route.method(),
                    route.template(),
                    document.operation(
                            route.id(),
                            route.summary(),
                            parameters(route.template(), route.query(), document.schemas),
                            input == null ? null : document.body(!takesNothing(input), input),
                            responses.of(route)));
        }
        return document.document(
                Map.of("title", "Fake Anam's admin API", "version", String.valueOf(AdminVersion.ADMIN_API)),
                "The token with which the server was started, if it has one.",
                responses.components());
    }

    private static String assumptions() {
        return Arrays.stream(Assumption.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Whether a body may be left out. It is then read as an object without fields. */
    private static boolean takesNothing(JsonCodec<?> codec) {
        try {
            codec.convert(Map.of());
            return true;
        } catch (MalformedJsonException lacking) {
            return false;
        }
    }

    private Map<String, Object> operation(
            String id,
            String summary,
            List<Object> parameters,
            @Nullable Map<String, Object> body,
            Map<String, Object> responses) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (body != null) {
            operation.put("requestBody", body);
        }
        operation.put("responses", responses);
        return operation;
    }

    private @Nullable Map<String, Object> body(Operation operation) {
        if (operation.body() == null) {
            return null;
        }
        Map<String, Object> body = body(!operation.isBodyOptional(), operation.body());
        if (operation.form() != null) {
            Map<String, Object> content = new LinkedHashMap<>();
            ((Map<?, ?>) body.get("content")).forEach((type, schema) -> content.put(String.valueOf(type), schema));
            content.put("multipart/form-data", Map.of("schema", operation.form().schema(schemas)));
            body.put("content", content);
        }
        return body;
    }

    private Map<String, Object> body(boolean required, JsonCodec<?> codec) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("required", required);
        body.put("content", Map.of("application/json", Map.of("schema", codec.schema(schemas))));
        return body;
    }

    private static List<Object> parameters(String path, @Nullable ObjectCodec<?> query, Map<String, Object> schemas) {
        List<Object> parameters = new ArrayList<>();
        Matcher names = PARAMETER.matcher(path);
        while (names.find()) {
            parameters.add(parameter("path", names.group(1), true, Map.of("type", "string"), "A part of the path."));
        }
        if (query != null) {
            for (String name : query.names()) {
                JsonCodec<?> codec = query.codec(name);
                String expected = codec.expected();
                parameters.add(parameter(
                        "query",
                        name,
                        false,
                        codec.schema(schemas),
                        expected.substring(0, 1).toUpperCase(Locale.ROOT) + expected.substring(1) + "."));
            }
        }
        return parameters;
    }

    private static Map<String, Object> parameter(
            String in, String name, boolean required, Map<String, Object> schema, String description) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("description", description);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    @SuppressWarnings("unchecked")
    private void put(String method, String path, Map<String, Object> operation) {
        ((Map<String, Object>) paths.computeIfAbsent(path, first -> new LinkedHashMap<String, Object>()))
                .put(method.toLowerCase(Locale.ROOT), operation);
    }

    private Map<String, @Nullable Object> document(
            Map<String, Object> info, String security, Map<String, Object> moreComponents) {
        Map<String, Object> components = new LinkedHashMap<>(moreComponents);
        components.put("schemas", ResponseSchemas.tightened(schemas, paths));
        components.put(
                "securitySchemes",
                Map.of("bearer", Map.of("type", "http", "scheme", "bearer", "description", security)));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info);
        document.put("security", List.of(Map.of("bearer", List.of())));
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }
}
