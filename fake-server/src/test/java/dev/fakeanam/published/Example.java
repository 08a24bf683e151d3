package dev.fakeanam.published;

import dev.fakeanam.published.DescribedOperation.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the published document shows, or one without a body where it shows the response only.
 *
 * @param operation the operation
 * @param name the name of the example
 * @param request the request's JSON; null if the operation takes no body
 * @param response the response's JSON; null if the document shows none
 */
record Example(
        DescribedOperation operation,
        String name,
        @Nullable Object request,
        @Nullable Object response) {
    private static final String JSON = "application/json";

    static List<Example> of(DescribedOperation operation) {
        Object response = first(operation.answers().get(JSON));
        List<Example> examples = new ArrayList<>();
        if (!operation.hasBody() && response != null) {
            examples.add(new Example(operation, "no body", null, response));
        }
        Content request = operation.requests().get(JSON);
        if (request != null) {
            request.examples().forEach((name, json) -> examples.add(new Example(operation, name, json, response)));
        }
        return examples;
    }

    private static @Nullable Object first(@Nullable Content content) {
        Map<String, Object> examples = content == null ? Map.of() : content.examples();
        return examples.values().stream().findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return operation.id() + ", " + name;
    }
}
