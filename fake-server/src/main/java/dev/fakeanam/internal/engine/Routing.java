package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.sharelinks.AnamErrors;
import dev.fakeanam.internal.sharelinks.Answer;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RequestTarget;
import dev.fakeanam.model.Operation;
import java.util.Arrays;
import java.util.List;

/** What is answered to a request that calls no operation (assumed, {@code A13}). */
final class Routing {
    private static final String VERSION = "/v1";
    private static final String API = VERSION + "/";

    private Routing() {}

    /** Whether a path is Anam's, but none that the fake knows: a script may answer in its place. */
    static boolean isNotEmulated(String path) {
        return path.startsWith(API)
                && Arrays.stream(Operation.values()).noneMatch(operation -> operation.hasPath(path));
    }

    /** Whether requests to a path get as far as the scripts. */
    static boolean canBeScripted(RequestTarget.Path target) {
        return Operation.of(target.method(), target.path()).isPresent() || isNotEmulated(target.path());
    }

    static Answer refuse(String method, String path) {
        List<String> allowed = Arrays.stream(Operation.values())
                .filter(operation -> operation.hasPath(path))
                .map(Operation::method)
                .toList();
        if (!allowed.isEmpty()) {
            return Answer.of(AnamErrors.methodNotAllowed(allowed), Assumption.A13);
        }
        return Answer.of(
                path.startsWith(API) ? AnamErrors.notEmulated(method, path) : AnamErrors.notFound(), Assumption.A13);
    }

    /** What is amiss with a base URL that an operation's path was put behind. */
    static List<String> notes(RecordedRequest request) {
        String path = request.path();
        if (Operation.of(request.method(), VERSION + path).isPresent()) {
            return List.of("The path lacks /v1. Let the client's base URL end with it.");
        }
        if (path.startsWith("//")
                && Operation.of(request.method(), path.substring(1)).isPresent()) {
            return List.of("The path begins with two slashes. Take off the one that the client's base URL ends with.");
        }
        return List.of();
    }
}
