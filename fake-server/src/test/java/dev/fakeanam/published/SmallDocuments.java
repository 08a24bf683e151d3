package dev.fakeanam.published;

import dev.fakeanam.json.Json;
import java.util.Map;

/** Small OpenAPI documents for tests. */
final class SmallDocuments {
    private SmallDocuments() {}

    /** One with a single operation, and the schemas that it refers to. */
    static ApiDescription ofOperation(String method, String path, String operation, String schemas) {
        return new ApiDescription((Map<?, ?>) Json.parse("{\"paths\":{\"" + path + "\":{\"" + method + "\":" + operation
                + "}},\"components\":{\"schemas\":" + schemas + "}}"));
    }

    static DescribedOperation operation(String method, String path, String operation) {
        return ofOperation(method, path, operation, "{}").operations().get(0);
    }

    static Shape shape(String schema) {
        return shape(schema, "{}");
    }

    static Shape shape(String schema, String schemas) {
        Map<?, ?> root = (Map<?, ?>) Json.parse("{\"components\":{\"schemas\":" + schemas + "}}");
        return new ShapeReader(new References(root)).read(Json.parse(schema));
    }
}
