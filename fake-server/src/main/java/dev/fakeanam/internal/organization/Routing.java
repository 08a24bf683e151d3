package dev.fakeanam.internal.organization;

import dev.fakeanam.api.Operation;
import dev.fakeanam.internal.api.ApiAnswer;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.matching.RequestTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is answered to a request that calls no operation (assumed, {@code A13}), and noted of it. */
public final class Routing {
    private static final String VERSION = "/v1";
    private static final String API = VERSION + "/";

    private Routing() {}

    /** Whether a path is Anam's, but none that the fake knows: a script may answer in its place. */
    static boolean isNotEmulated(String path) {
        return path.startsWith(API)
                && Arrays.stream(Operation.values()).noneMatch(operation -> operation.hasPath(path));
    }

    /** Whether requests to a path get as far as the scripts. */
    public static boolean canBeScripted(RequestTarget.Path target) {
        return Operation.of(target.method(), target.path()).isPresent() || isNotEmulated(target.path());
    }

    static ApiAnswer refuse(String method, String path) {
        List<String> allowed = Arrays.stream(Operation.values())
                .filter(operation -> operation.hasPath(path))
                .map(Operation::method)
                .toList();
        if (!allowed.isEmpty()) {
            return ApiAnswer.of(ApiErrors.methodNotAllowed(allowed), Assumption.A13);
        }
        return ApiAnswer.of(
                path.startsWith(API) ? ApiErrors.notEmulated(method, path) : ApiErrors.notFound(), Assumption.A13);
    }

    /** Guesses from the path how the client's base URL is wrong; empty where it does not tell. */
    static List<String> notes(String method, String path) {
        String single = path.replaceAll("/{2,}", "/");
        boolean twice = single.startsWith(VERSION + API);
        boolean lacking = !single.startsWith(API);
        String meant = twice ? single.substring(VERSION.length()) : lacking ? VERSION + single : single;
        if (Operation.of(method, meant).isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (!single.equals(path)) {
            notes.add("The path has two slashes in a row. Give the client a base URL without one at its end.");
        }
        if (twice) {
            notes.add("The path has /v1 twice. Give the client a base URL without it.");
        }
        if (lacking) {
            notes.add(
                    "The path lacks /v1. Give the client a base URL that ends with /v1, or with /v1/ if it resolves paths"
                            + " against that, or begin its paths with /v1.");
        }
        return notes;
    }
}
