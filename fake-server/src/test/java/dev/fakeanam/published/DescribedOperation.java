package dev.fakeanam.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One operation, as an OpenAPI document describes it.
 *
 * @param method the HTTP method, in upper case
 * @param path the path, with its parameters in braces
 * @param description what is under its path and method
 * @param references those of its document
 */
record DescribedOperation(String method, String path, Map<?, ?> description, References references) {

    /**
     * A parameter in the path or in the query.
     *
     * @param example an example of its value; null for none
     */
    record Parameter(
            Shape shape, boolean required, @Nullable Object example) {}

    /**
     * A body in one media type.
     *
     * @param examples the examples, by their names
     */
    record Content(Shape shape, Map<String, Object> examples) {}

    String id() {
        return String.valueOf(description.get("operationId"));
    }

    String methodAndPath() {
        return method + " " + path;
    }

    /** {@return the parameters, by where they are and their names: {@code query page}} */
    Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new TreeMap<>();
        if (description.get("parameters") instanceof List<?> list) {
            for (Object element : list) {
                Map<?, ?> parameter = references.resolved(element);
                parameters.put(
                        parameter.get("in") + " " + parameter.get("name"),
                        new Parameter(
                                shape(parameter),
                                Boolean.TRUE.equals(parameter.get("required")),
                                parameter.get("example")));
            }
        }
        return parameters;
    }

    boolean hasBody() {
        return description.containsKey("requestBody");
    }

    boolean requiresBody() {
        return hasBody() && Boolean.TRUE.equals(requestBody().get("required"));
    }

    /** {@return the bodies of requests, by media type} */
    Map<String, Content> requests() {
        return hasBody() ? contents(requestBody()) : Map.of();
    }

    /** {@return the statuses of its responses, in order} */
    List<Integer> statuses() {
        TreeSet<Integer> statuses = new TreeSet<>();
        responses().keySet().forEach(status -> statuses.add(Integer.valueOf(status.toString())));
        return List.copyOf(statuses);
    }

    /** {@return the status of a success} */
    int success() {
        return statuses().stream()
                .filter(status -> status >= 200 && status < 300)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The operation " + id() + " has no success."));
    }

    /** {@return the bodies of a success, by media type; none if it has no body} */
    Map<String, Content> answers() {
        return contents(references.resolved(responses().get(String.valueOf(success()))));
    }

    private Map<?, ?> requestBody() {
        return references.resolved(description.get("requestBody"));
    }

    private Map<?, ?> responses() {
        return (Map<?, ?>) description.get("responses");
    }

    private Map<String, Content> contents(Map<?, ?> holder) {
        Map<String, Content> contents = new TreeMap<>();
        if (holder.get("content") instanceof Map<?, ?> described) {
            described.forEach((mediaType, content) -> contents.put(
                    mediaType.toString(), new Content(shape((Map<?, ?>) content), examples((Map<?, ?>) content))));
        }
        return contents;
    }

    private Shape shape(Map<?, ?> holder) {
        return new ShapeReader(references).read(holder.get("schema"));
    }

    private Map<String, Object> examples(Map<?, ?> content) {
        Map<String, Object> examples = new LinkedHashMap<>();
        if (content.get("example") != null) {
            examples.put("example", content.get("example"));
        }
        if (content.get("examples") instanceof Map<?, ?> named) {
            named.forEach((name, example) ->
                    examples.put(name.toString(), references.resolved(example).get("value")));
        }
        return examples;
    }
}
