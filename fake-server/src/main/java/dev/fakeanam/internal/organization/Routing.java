package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.ApiAnswer;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.matching.RequestTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered to a request that calls no operation (assumed, {@code A13}), and what is noted of it. */
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

    /** Whether a path is Anam's, but none that the fake knows: a script may answer in its place. */
    boolean isNotEmulated(String path) {
        return path.startsWith(API) && rooms.methods(path).isEmpty();
    }

    /** Whether a path is Anam's, whether the fake emulates it or not, or one of an operation elsewhere. */
    public boolean isApi(String path) {
        return path.startsWith(API) || !rooms.methods(path).isEmpty();
    }

    /** Answers a preflight that no script takes. */
    public ApiAnswer preflight(IncomingRequest request) {
        List<String> methods = rooms.methods(request.path());
        return ApiAnswer.of(
                Cors.preflight(methods.isEmpty() ? request.headers().all(Cors.WANTED_METHOD) : methods),
                Assumption.A29);
    }

    ApiAnswer refuse(String method, String path) {
        List<String> allowed = rooms.methods(path);
        if (!allowed.isEmpty()) {
            return ApiAnswer.of(ApiErrors.methodNotAllowed(allowed), Assumption.A13);
        }
        return ApiAnswer.of(
                path.startsWith(API) ? ApiErrors.notEmulated(method, path) : ApiErrors.notFound(), Assumption.A13);
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
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + call.operationId()
                        + ". The fake has "
                        + String.join(
                                ", ",
                                rooms.operations().stream()
                                        .map(Operation::operationId)
                                        .toList())
                        + "."));
        for (String parameter : call.pathParameters().keySet()) {
            if (!operation.path().hasParameter(parameter)) {
                throw new IllegalArgumentException("The operation " + call.operationId() + " has no " + parameter
                        + " in its path " + operation.path() + ". Leave it out.");
            }
        }
    }

    private boolean canBeScripted(RequestTarget.Path target) {
        return rooms.find(target.method(), target.path()) != null
                || isNotEmulated(target.path())
                || target.method().equals(Cors.METHOD) && isApi(target.path());
    }

    /** Says how a path differs from one that there is, or a method from those of its path; empty if neither tells. */
    List<String> notes(String method, String path) {
        return PathNotes.of(rooms, method, path);
    }
}
