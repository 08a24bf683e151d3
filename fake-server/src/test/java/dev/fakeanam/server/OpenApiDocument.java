package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.json.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document as the server serves it, and checks of responses against it. */
final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Set<String> NEVER_DESCRIBED =
            Set.of("content-type", "content-length", "transfer-encoding", "connection");

    private final Map<?, ?> root;
    /**
     * The compiled schemas, by the objects that contain them. Compiling takes longer than a check, so it is done once.
     */
    private final Map<Map<?, ?>, JsonSchemas.Compiled> schemas = Collections.synchronizedMap(new IdentityHashMap<>());

    private OpenApiDocument(Map<?, ?> root) {
        this.root = root;
    }

    /**
     * One operation of the document.
     *
     * @param description the description of its path and method
     */
    record Described(String method, String path, Map<?, ?> description) {
        String id() {
            return (String) description.get("operationId");
        }

        String methodAndPath() {
            return method + " " + path;
        }
    }

    /** Makes the document of a server without starting one. */
    static OpenApiDocument ofJson(Map<?, ?> json) {
        return new OpenApiDocument((Map<?, ?>) Json.parse(Json.write(json)));
    }

    static OpenApiDocument of(FakeAnam fake, AdminRoute<?, ?> route) {
        ApiClient client = new ApiClient(fake.baseUrl(), "");
        return new OpenApiDocument((Map<?, ?>) Json.parse(
                client.exchange(client.requestWithoutKey(route.path())).body()));
    }

    Map<?, ?> json() {
        return root;
    }

    List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        object(root, "paths")
                .forEach((path, item) -> ((Map<?, ?>) item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Described(
                                method.toString().toUpperCase(Locale.ROOT), path.toString(), (Map<?, ?>) operation));
                    }
                }));
        return operations;
    }

    Described operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The document has no operation " + id + "."));
    }

    Described operation(AdminRoute<?, ?> route) {
        return operations().stream()
                .filter(operation -> operation.methodAndPath().equals(route.method() + " " + route.template()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The document has no operation for " + route.id() + "."));
    }

    /** {@return every response that the document describes: {@code updateShareLink 200} for example} */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        operations()
                .forEach(operation -> object(operation.description(), "responses")
                        .keySet()
                        .forEach(status -> answers.add(operation.id() + " " + status)));
        return answers;
    }

    /** {@return every parameter in the path that an operation declares} */
    Set<String> pathParameters(Described operation) {
        Object shared = ((Map<?, ?>) object(root, "paths").get(operation.path())).get("parameters");
        Set<String> names = new TreeSet<>();
        Stream.of(shared, operation.description().get("parameters"))
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(this::resolved)
                .filter(parameter -> "path".equals(parameter.get("in")))
                .forEach(parameter -> names.add((String) parameter.get("name")));
        return names;
    }

    /** {@return every reference in the document that leads nowhere} */
    Set<String> danglingReferences() {
        Set<String> dangling = new TreeSet<>();
        forEachReference(root, reference -> {
            if (find(reference) == null) {
                dangling.add(reference);
            }
        });
        return dangling;
    }

    /** {@return everything under components but security schemes that the document never refers to} */
    Set<String> unusedComponents() {
        Set<String> unused = new TreeSet<>();
        object(root, "components").forEach((kind, components) -> {
            if (!kind.equals("securitySchemes")) {
                ((Map<?, ?>) components).keySet().forEach(name -> unused.add("#/components/" + kind + "/" + name));
            }
        });
        forEachReference(root, unused::remove);
        return unused;
    }

    /** {@return the values of a schema that is an enumeration, or of such a field of a schema} */
    List<?> enumeration(String reference) {
        Map<?, ?> schema = find(reference);
        return schema != null && schema.get("enum") instanceof List<?> values ? values : List.of();
    }

    /** {@return where a response differs from the description of this operation} */
    List<String> faults(Described operation, HttpResponse<String> answer) {
        Object response = object(operation.description(), "responses").get(String.valueOf(answer.statusCode()));
        return response == null
                ? List.of("The status " + answer.statusCode() + " of " + operation.id() + " is not described.")
                : faults(resolved(response), answer);
    }

    /** {@return where a response differs from one under {@code components/responses}} */
    List<String> faults(String component, HttpResponse<String> answer) {
        Map<?, ?> response = find("#/components/responses/" + component);
        return response == null
                ? List.of("The response " + component + " is not described.")
                : faults(response, answer);
    }

    /** {@return where the JSON of a request differs from the description of this operation's body} */
    List<String> faultsOfRequest(Described operation, String json) {
        if (!(operation.description().get("requestBody") instanceof Map<?, ?> body)) {
            return json.isEmpty() ? List.of() : List.of("The body of " + operation.id() + " is not described.");
        }
        if (json.isEmpty()) {
            return Boolean.TRUE.equals(body.get("required"))
                    ? List.of("The body of " + operation.id() + " is required.")
                    : List.of();
        }
        return faults(object(object(body, "content"), "application/json"), Json.parse(json));
    }

    private List<String> faults(Map<?, ?> response, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        Map<?, ?> headers = response.get("headers") instanceof Map<?, ?> described ? described : Map.of();
        headers.forEach((name, header) -> faults.addAll(faultsOfHeader((String) name, resolved(header), answer)));
        answer.headers().map().keySet().stream()
                .filter(name -> !NEVER_DESCRIBED.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> headers.keySet().stream().noneMatch(header -> name.equalsIgnoreCase((String) header)))
                .forEach(name -> faults.add("The header " + name + " is not described."));
        faults.addAll(faultsOfBody(response, answer));
        return faults;
    }

    private List<String> faultsOfHeader(String name, Map<?, ?> header, HttpResponse<String> response) {
        List<String> values = response.headers().allValues(name);
        if (values.isEmpty()) {
            return Boolean.TRUE.equals(header.get("required"))
                    ? List.of("The header " + name + " is missing.")
                    : List.of();
        }
        if (values.size() > 1) {
            return List.of("The header " + name + " is there " + values.size() + " times.");
        }
        String value = values.get(0);
        Object typed = value.matches("\\d{1,18}") ? (Object) Long.valueOf(value) : value;
        return faults(header, typed).stream()
                .map(fault -> "In the header " + name + ": " + value + " " + fault)
                .toList();
    }

    private List<String> faultsOfBody(Map<?, ?> response, HttpResponse<String> answer) {
        List<String> mediaTypes = answer.headers().allValues("Content-Type");
        if (!(response.get("content") instanceof Map<?, ?> content)) {
            return answer.body().isEmpty() ? List.of() : List.of("There is a body, but none is described.");
        }
        if (mediaTypes.size() != 1 || !content.containsKey(mediaTypes.get(0))) {
            return List.of("The media type is " + mediaTypes + ", but described is " + content.keySet() + ".");
        }
        if (answer.request().method().equals("HEAD")) {
            return answer.body().isEmpty() ? List.of() : List.of("There is a body, but HEAD has none.");
        }
        String mediaType = mediaTypes.get(0);
        Object value = mediaType.endsWith("json") ? Json.parse(answer.body()) : answer.body();
        return faults(object(content, mediaType), value).stream()
                .map(fault -> "In the body " + fault + " in " + answer.body())
                .toList();
    }

    private List<String> faults(Map<?, ?> holder, @Nullable Object value) {
        return schemas.computeIfAbsent(holder, this::compiled).faults(value);
    }

    /** Adds the document's other schemas as definitions, because schemas refer to each other. */
    private JsonSchemas.Compiled compiled(Map<?, ?> holder) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$defs", object(object(root, "components"), "schemas"));
        schema.put("allOf", List.of(holder.get("schema")));
        return JsonSchemas.compile(Json.parse(Json.write(schema).replace("#/components/schemas/", "#/$defs/")));
    }

    private Map<?, ?> resolved(Object value) {
        Map<?, ?> object = (Map<?, ?>) value;
        Map<?, ?> target = object.get("$ref") instanceof String reference ? find(reference) : object;
        if (target == null) {
            throw new AssertionError("The reference " + object.get("$ref") + " leads nowhere.");
        }
        return target;
    }

    private @Nullable Map<?, ?> find(String reference) {
        Object found = root;
        for (String name : reference.substring("#/".length()).split("/")) {
            found = found instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return found instanceof Map<?, ?> object ? object : null;
    }

    private static void forEachReference(@Nullable Object value, Consumer<String> action) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, member) -> {
                if (name.equals("$ref") && member instanceof String reference) {
                    action.accept(reference);
                }
                forEachReference(member, action);
            });
            if (object.get("mapping") instanceof Map<?, ?> mapping) {
                mapping.values().forEach(reference -> action.accept((String) reference));
            }
        } else if (value instanceof List<?> array) {
            array.forEach(element -> forEachReference(element, action));
        }
    }

    private static Map<?, ?> object(Map<?, ?> parent, String name) {
        if (parent.get(name) instanceof Map<?, ?> object) {
            return object;
        }
        throw new AssertionError("There is no " + name + " in " + parent.keySet() + ".");
    }
}
