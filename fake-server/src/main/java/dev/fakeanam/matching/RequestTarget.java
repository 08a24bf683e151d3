package dev.fakeanam.matching;

import dev.fakeanam.api.Operation;
import dev.fakeanam.journal.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a {@link RequestPattern} asks of a request's method and path. Data. Immutable. */
public sealed interface RequestTarget {

    /**
     * @param request a request
     * @return whether its method and path are those asked for
     */
    boolean matches(RecordedRequest request);

    /**
     * Tells people why method and path are not those asked for.
     *
     * @param request a request
     * @return a line for each difference, {@code operation: expected updateShareLink, but was getShareLink} for one;
     *     empty where there is none
     */
    List<String> mismatches(RecordedRequest request);

    /** Any request. */
    record Any() implements RequestTarget {
        @Override
        public boolean matches(RecordedRequest request) {
            return true;
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            return List.of();
        }

        @Override
        public String toString() {
            return "any request";
        }
    }

    /**
     * A request that calls an operation.
     *
     * @param operation the operation
     * @param shareLinkId the id that the path must have, in either case; null for any
     */
    record Call(Operation operation, @Nullable UUID shareLinkId) implements RequestTarget {
        public Call {
            if (shareLinkId != null && !operation.hasId()) {
                throw new IllegalArgumentException("The operation " + operation.operationId()
                        + " has no id in its path. Leave the id out, or name an operation on one share link.");
            }
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return operation.method().equals(request.method())
                    && operation.hasPath(request.path())
                    && (shareLinkId == null || hasId(request, shareLinkId.toString()));
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            if (matches(request)) {
                return List.of();
            }
            Operation called = request.operation().orElse(null);
            if (called != operation) {
                return List.of("operation: expected " + operation.operationId() + ", but was "
                        + (called == null ? request.method() + " " + request.path() : called.operationId()));
            }
            return List.of("id: expected " + shareLinkId + ", but was "
                    + Operation.shareLinkId(request.path()).orElse("not there"));
        }

        private static boolean hasId(RecordedRequest request, String id) {
            return Operation.shareLinkId(request.path())
                    .filter(id::equalsIgnoreCase)
                    .isPresent();
        }

        @Override
        public String toString() {
            return operation.operationId() + (shareLinkId == null ? "" : " " + shareLinkId);
        }
    }

    /**
     * A request with this method and path, whether the fake emulates it or not.
     *
     * @param method the HTTP method; kept in upper case
     * @param path the path as it is sent, from the slash on, without query
     */
    record Path(String method, String path) implements RequestTarget {
        public Path {
            if (method.isBlank() || !path.startsWith("/") || path.contains("?")) {
                throw new IllegalArgumentException(
                        "A request is named by its method and a path that starts with a slash and has"
                                + " no query, request(\"POST\", \"/v1/auth/session-token\") for one, but \"" + method
                                + "\" and \"" + path
                                + "\" were given.");
            }
            method = method.toUpperCase(Locale.ROOT);
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return method.equals(request.method()) && path.equals(request.path());
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            List<String> differences = new ArrayList<>();
            if (!method.equals(request.method())) {
                differences.add("method: expected " + method + ", but was " + request.method());
            }
            if (!path.equals(request.path())) {
                differences.add("path: expected " + path + ", but was " + request.path());
            }
            return differences;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
