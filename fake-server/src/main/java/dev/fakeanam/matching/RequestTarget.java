package dev.fakeanam.matching;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.UnionCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.internal.uri.PathTemplate;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The method and path that a {@link RequestPattern} requires. Immutable. */
@Stable(since = "0.1.0")
public sealed interface RequestTarget {

    /**
     * A target in JSON: {@code {"operation":"updateShareLink","pathParams":{"id":…}}}, or
     * {@code {"method":"GET","path":"/v1/tools/{id}"}}, or {@code {}} for any request.
     */
    Codec<RequestTarget> CODEC = UnionCodec.of(
                    RequestTarget.class,
                    JsonCodec.of(Call.class)
                            .named("OperationPattern")
                            .field("operation", JsonCodec.text())
                            .optional("pathParams", JsonCodec.mapOf(JsonCodec.text()), Map.of())
                            .strict()
                            .build(),
                    JsonCodec.of(Path.class)
                            .named("PathPattern")
                            .field("method", JsonCodec.text())
                            .field("path", JsonCodec.text())
                            .strict()
                            .build())
            .otherwise(new Any());

    /**
     * Tells whether a request has this target.
     *
     * @param request a request
     * @return whether its method and path are as required
     */
    boolean matches(RecordedRequest request);

    /**
     * Explains why method and path are not as required.
     *
     * @param request a request
     * @return a line for each difference, {@code operation: expected updateShareLink, but was getShareLink} for
     *     example; empty if there is none
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
     * @param operationId the operation's name in Anam's reference, not blank
     * @param pathParameters the values that parameters of its path must have, by their names; the case of a uuid does
     *     not matter. A parameter that is not in this map may have any value
     */
    record Call(String operationId, Map<String, String> pathParameters) implements RequestTarget {
        public Call {
            if (operationId.isBlank()) {
                throw new IllegalArgumentException(
                        "A pattern names an operation by its operationId, for example \"updateShareLink\", but \""
                                + operationId + "\" was given.");
            }
            pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return operationId.equals(request.operationId())
                    && pathParameters.entrySet().stream()
                            .allMatch(wanted -> hasParameter(request, wanted.getKey(), wanted.getValue()));
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            if (!operationId.equals(request.operationId())) {
                return List.of("operation: expected " + operationId + ", but was "
                        + request.operation().orElseGet(() -> request.method() + " " + request.path()));
            }
            return pathParameters.entrySet().stream()
                    .filter(wanted -> !hasParameter(request, wanted.getKey(), wanted.getValue()))
                    .map(wanted -> wanted.getKey() + ": expected " + wanted.getValue() + ", but was "
                            + request.pathParameter(wanted.getKey()).orElse("not there"))
                    .toList();
        }

        private static boolean hasParameter(RecordedRequest request, String name, String value) {
            boolean anyCase = Uuids.parse(value).isPresent();
            return request.pathParameter(name)
                    .filter(sent -> anyCase ? sent.equalsIgnoreCase(value) : sent.equals(value))
                    .isPresent();
        }

        @Override
        public String toString() {
            return pathParameters.isEmpty()
                    ? operationId
                    : operationId + " " + String.join(" ", pathParameters.values());
        }
    }

    /**
     * A request with this method and path, whether the fake emulates it or not.
     *
     * @param method the HTTP method; kept in upper case
     * @param path the path as it is sent, with the leading slash and without a query. A segment in braces, {@code {id}}
     *     for example, matches any segment that is not empty
     */
    record Path(String method, String path) implements RequestTarget {
        public Path {
            if (method.isBlank() || !path.startsWith("/") || path.contains("?")) {
                throw new IllegalArgumentException(
                        "A request is named by its method and a path that starts with a slash and has no query, for"
                                + " example request(\"POST\", \"/v1/meetings/invites\"), but \"" + method
                                + "\" and \"" + path + "\" were given.");
            }
            method = method.toUpperCase(Locale.ROOT);
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return method.equals(request.method()) && PathTemplate.of(path).matches(request.path());
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            List<String> differences = new ArrayList<>();
            if (!method.equals(request.method())) {
                differences.add("method: expected " + method + ", but was " + request.method());
            }
            if (!PathTemplate.of(path).matches(request.path())) {
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
