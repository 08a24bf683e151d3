package dev.fakeanam.published;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.ResourceAccess;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.engine.OrganizationContents;
import dev.fakeanam.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives an organization what a request names: the {@code {id}} of its path, an element for a list, and what fields like
 * {@code personaId} in its body refer to. What is there already stays as it is.
 */
final class Planting {
    /**
     * This is not the id of an example, because an example may have an id from Anam's own catalogue, which cannot
     * change.
     */
    static final String ID = "5d2f1c1e-7a3b-4c5d-8e9f-0a1b2c3d4e5f";

    /** The fields to make besides the id, for operations that read an optional part of a resource. */
    private static final Map<String, String> MORE = Map.of(
            "getSession", "{\"exitStatus\":\"NORMAL_EXIT\",\"toolCalls\":[{\"toolName\":\"lookup\"}]}",
            "getSessionTranscript",
                    "{\"transcript\":[{\"role\":\"persona\",\"message\":\"Hi\",\"wasInterrupted\":false}]}",
            "getSessionRecording", "{\"recording\":true}");

    private final Rooms rooms;
    private final ResourceAccess access;

    Planting(Rooms rooms, Organization anam) {
        this.rooms = rooms;
        this.access = OrganizationContents.resources(anam);
    }

    void plant(DescribedOperation operation, @Nullable Object request) {
        plantReferences(request);
        if (operation.path().contains("{")) {
            plant(resourceOf(operation.method(), operation.path()), ID, (Map<?, ?>)
                    Json.parse(MORE.getOrDefault(operation.id(), "{}")));
        } else if (operation.method().equals("GET")) {
            plant(resourceOf("GET", operation.path() + "/{id}"), ID, Map.of());
        }
    }

    private void plantReferences(@Nullable Object request) {
        if (request instanceof List<?> array) {
            array.forEach(this::plantReferences);
        } else if (request instanceof Map<?, ?> object) {
            object.forEach((field, value) -> {
                if (value instanceof String id && field.toString().endsWith("Id")) {
                    plant(named(field.toString()), id, Map.of());
                } else {
                    plantReferences(value);
                }
            });
        }
    }

    /** What a field refers to: {@code personaId} to the resource that is called a persona. */
    private @Nullable Resource<?, ?, ?, ?> named(String field) {
        String name = field.substring(0, field.length() - "Id".length());
        return rooms.resources().stream()
                .filter(resource -> resource.name().replace(" ", "").equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Resource<?, ?, ?, ?> resourceOf(String method, String path) {
        Rooms.Call<?> called = rooms.find(method, path.replaceAll("\\{\\w+}", ID));
        return called == null ? null : called.endpoint().resource();
    }

    private void plant(@Nullable Resource<?, ?, ?, ?> resource, String id, Map<?, ?> more) {
        if (resource != null) {
            plantMissing(resource, id.toLowerCase(Locale.ROOT), more);
        }
    }

    private <S, T, P> void plantMissing(Resource<S, T, P, ?> resource, String id, Map<?, ?> more) {
        if (access.find(resource, id).isEmpty()) {
            Map<Object, Object> fields = new HashMap<>(more);
            fields.put("id", id);
            access.give(resource, resource.spec().parse(Json.write(fields)));
        }
    }
}
