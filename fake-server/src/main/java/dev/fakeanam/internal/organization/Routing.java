package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.json.Spelling;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.matching.RequestTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests that call no operation (assumed, {@code A13}), and makes notes about them. */
public final class Routing {
    private static final String VERSION = "/v1";
    private static final String API = VERSION + "/";

    private final Rooms rooms;

    public Routing(Rooms rooms) {
        this.rooms = rooms;
    }

    public Rooms.@Nullable Call<?> find(String method, String path) {
        return rooms.find(method, path);
    }

    /** Whether a path belongs to Anam's API but the fake does not emulate it. A script may answer such a request. */
    boolean isNotEmulated(String path) {
        return path.startsWith(API) && rooms.methods(path).isEmpty();
    }

    /** Whether a path belongs to Anam's API, emulated or not, or to an operation outside of it. */
    public boolean isApi(String path) {
        return path.startsWith(API) || !rooms.methods(path).isEmpty();
    }

    /** Answers a preflight that no script takes. */
    public ApiResult preflight(IncomingRequest request) {
        List<String> methods = rooms.methods(request.path());
        return ApiResult.of(
                Cors.preflight(methods.isEmpty() ? request.headers().all(Cors.WANTED_METHOD) : methods),
                Assumption.A29);
    }

    ApiResult refuse(String method, String path) {
        List<String> allowed = rooms.methods(path);
        if (!allowed.isEmpty()) {
            return ApiResult.of(ApiErrors.methodNotAllowed(allowed), Assumption.A13);
        }
        return ApiResult.of(
                path.startsWith(API) ? ApiErrors.notEmulated(method, path, notes(method, path)) : ApiErrors.notFound(),
                Assumption.A13);
    }

    /**
     * Refuses a script that could never be played.
     *
     * @throws IllegalArgumentException if no request with its pattern reaches the scripts
     */
    public void requirePlayable(RequestTarget target) {
        if (target instanceof RequestTarget.Path path && !canBeScripted(path)) {
            throw new IllegalArgumentException(
                    "A script for " + path + " could never be played: the API answers it by itself, with a 404 outside"
                            + " /v1/ and a 405 on a path that has other methods. Name a method that the path has, or a"
                            + " path below /v1/ that the fake does not emulate.");
        }
        if (target instanceof RequestTarget.Call call) {
            requireOperation(call);
        }
    }

    /**
     * Refuses a pattern that no request can match.
     *
     * @throws IllegalArgumentException if there is no such operation, or its path has no such part
     */
    public void requireOperation(RequestTarget.Call call) {
        Operation operation = rooms.operation(call.operationId())
                .orElseThrow(() -> new IllegalArgumentException(noOperation(call.operationId())));
        for (String parameter : call.pathParameters().keySet()) {
            if (!operation.path().hasParameter(parameter)) {
                throw new IllegalArgumentException("The operation " + call.operationId() + " has no " + parameter
                        + " in its path " + operation.path() + ". Leave it out.");
            }
        }
    }

    private String noOperation(String id) {
        List<String> known =
                rooms.operations().stream().map(Operation::operationId).toList();
        String meant = Spelling.nearest(id, known)
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
        return "There is no operation " + id + "." + meant + " The fake has " + String.join(", ", known) + ".";
    }

    private boolean canBeScripted(RequestTarget.Path target) {
        return rooms.find(target.method(), target.path()) != null
                || isNotEmulated(target.path())
                || target.method().equals(Cors.METHOD) && isApi(target.path());
    }

    /** Returns hints how a path differs from an existing one, or a method from those of its path. */
    List<String> notes(String method, String path) {
        return PathNotes.of(rooms, method, path);
    }
}
