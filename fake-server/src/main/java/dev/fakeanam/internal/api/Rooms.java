package dev.fakeanam.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rooms of a server, with all their operations, resources and settings. Immutable. */
public final class Rooms {
    private final List<Room<?>> rooms;

    public Rooms(List<Room<?>> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /**
     * An operation that a request calls.
     *
     * @param pathParameters the parts of the path that vary, by their names
     */
    public record Call<S>(Room<S> room, Endpoint<S> endpoint, Map<String, String> pathParameters) {
        public Operation operation() {
            return endpoint.operation();
        }
    }

    /** {@return the operation that a method and a path call, without the query; null if there is none} */
    public @Nullable Call<?> find(String method, String path) {
        Room<?> room = owner(path);
        return room == null ? null : find(room, method, path);
    }

    /**
     * {@return the operation with this name, if there is one} Asks the last room first, so that earlier rooms are not
     * loaded if a later one has it.
     */
    public Optional<Operation> operation(String operationId) {
        for (int i = rooms.size() - 1; i >= 0; i--) {
            for (Endpoint<?> endpoint : rooms.get(i).endpoints()) {
                if (endpoint.operation().operationId().equals(operationId)) {
                    return Optional.of(endpoint.operation());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the operation that takes a text as a token, in place of an API key} No room is loaded for a text without
     * a dot, because it is not a token.
     */
    public Optional<Operation> operationFor(String bearer) {
        if (bearer.indexOf('.') < 0) {
            return Optional.empty();
        }
        for (Endpoint<?> endpoint : endpoints()) {
            if (endpoint.tokens() != null && endpoint.tokens().organizationId(bearer) != null) {
                return Optional.of(endpoint.operation());
            }
        }
        return Optional.empty();
    }

    /** {@return the methods that a path has; none if it is not the path of an operation} */
    public List<String> methods(String path) {
        List<String> methods = new ArrayList<>();
        Room<?> room = owner(path);
        if (room != null) {
            boolean exact = hasExactly(room, path);
            for (Endpoint<?> endpoint : room.endpoints()) {
                Operation operation = endpoint.operation();
                if (exact ? isExactly(operation, path) : operation.path().matches(path)) {
                    methods.add(operation.method());
                }
            }
        }
        return methods;
    }

    /** {@return all operations with their actions} */
    public List<Endpoint<?>> endpoints() {
        return rooms.stream()
                .<Endpoint<?>>flatMap(room -> room.endpoints().stream())
                .toList();
    }

    /** {@return all operations} */
    public List<Operation> operations() {
        return rooms.stream()
                .flatMap(room -> room.endpoints().stream())
                .map(Endpoint::operation)
                .toList();
    }

    /** {@return all resources, in the order in which a seed has them} */
    public List<Resource<?, ?, ?, ?>> resources() {
        return rooms.stream()
                .<Resource<?, ?, ?, ?>>flatMap(room -> room.resources().stream())
                .toList();
    }

    /** {@return further actions} */
    public List<ResourceAction<?, ?, ?>> actions() {
        return rooms.stream()
                .<ResourceAction<?, ?, ?>>flatMap(room -> room.actions().stream())
                .toList();
    }

    /** {@return what can be set} */
    public List<Setting<?, ?>> settings() {
        return rooms.stream()
                .<Setting<?, ?>>flatMap(room -> room.settings().stream())
                .toList();
    }

    /**
     * Makes a handle of an organization's resources. As {@link #operation} does, it asks the last room first.
     *
     * @param type the type of the handle
     * @param access reaches the resources
     */
    public <H> H handle(Class<H> type, ResourceAccess access) {
        for (int i = rooms.size() - 1; i >= 0; i--) {
            Object handle = rooms.get(i).handle(type, access);
            if (handle != null) {
                return type.cast(handle);
            }
        }
        throw new IllegalArgumentException("There is no handle " + type.getName() + ".");
    }

    private @Nullable Room<?> owner(String path) {
        for (Room<?> room : rooms) {
            for (String prefix : room.paths()) {
                if (path.startsWith(prefix)
                        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
                    return room.notEmulated().contains(path) ? null : room;
                }
            }
        }
        return null;
    }

    private static <S> @Nullable Call<S> find(Room<S> room, String method, String path) {
        boolean exact = hasExactly(room, path);
        for (Endpoint<S> endpoint : room.endpoints()) {
            Operation operation = endpoint.operation();
            if (operation.method().equals(method) && (!exact || isExactly(operation, path))) {
                Map<String, String> parameters = operation.path().match(path);
                if (parameters != null) {
                    return new Call<>(room, endpoint, parameters);
                }
            }
        }
        return null;
    }

    /** Whether a path is an operation's path without variable parts. If so, it is not a path with variable parts. */
    private static boolean hasExactly(Room<?> room, String path) {
        for (Endpoint<?> endpoint : room.endpoints()) {
            if (isExactly(endpoint.operation(), path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExactly(Operation operation, String path) {
        return operation.path().toString().equals(path);
    }
}
