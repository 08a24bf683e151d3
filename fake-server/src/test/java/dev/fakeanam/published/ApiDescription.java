package dev.fakeanam.published;

import dev.fakeanam.internal.admin.OpenApi;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document: Anam's own, or that of the fake. */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final List<DescribedOperation> operations = new ArrayList<>();

    ApiDescription(Map<?, ?> root) {
        References references = new References(root);
        ((Map<?, ?>) root.get("paths"))
                .forEach((path, item) -> ((Map<?, ?>) item).forEach((method, description) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new DescribedOperation(
                                method.toString().toUpperCase(Locale.ROOT),
                                path.toString(),
                                (Map<?, ?>) description,
                                references));
                    }
                }));
    }

    /** {@return the document that the fake makes from its own declarations} */
    static ApiDescription of(Rooms rooms) {
        return new ApiDescription((Map<?, ?>) Json.parse(Json.write(OpenApi.ofApi(rooms))));
    }

    List<DescribedOperation> operations() {
        return List.copyOf(operations);
    }

    Optional<DescribedOperation> operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }
}
