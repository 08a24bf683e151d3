package dev.fakeanam.internal.api;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.uri.PathTemplate;
import dev.fakeanam.json.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One operation, as Anam's reference documents it. Routing, permissions, request patterns, the OpenAPI document and the
 * check of conformance all read it. Immutable.
 *
 * @param operationId its name in Anam's reference
 * @param summary what it does, for the OpenAPI document
 * @param method the HTTP method, in upper case
 * @param path its path
 * @param query what its query may have; null for none
 * @param body what its JSON body may have; null for none
 * @param isBodyOptional whether the body may be left out
 * @param form what its {@code multipart/form-data} body may have; null for none
 * @param secrets the fields of its JSON body that no journal shows
 * @param success the status of a success
 * @param responseBody the body of a success; null for none, or a file
 * @param fileTypes the media types that the file of a success may have; empty if a success has no file
 * @param errors its refusals; if there are several for one status, a script uses the first
 */
public record Operation(
        String operationId,
        String summary,
        String method,
        PathTemplate path,
        @Nullable ObjectCodec<?> query,
        @Nullable ObjectCodec<?> body,
        boolean isBodyOptional,
        @Nullable ObjectCodec<?> form,
        List<String> secrets,
        int success,
        @Nullable JsonCodec<?> responseBody,
        List<String> fileTypes,
        List<Refusal> errors) {

    /**
     * @param status the HTTP status
     * @param body the body for a script that names only the status
     */
    public record Refusal(int status, ErrorBody body) {}

    /** Starts an operation without parameters, which answers with the status 204. The builder adds the rest. */
    public static Builder of(String operationId, String method, String path, String summary) {
        return new Builder(operationId, method, path, summary);
    }

    /**
     * The statuses of its refusals: its own, and 401, 403, 429 and 500. The reference names 429 only for other
     * operations.
     */
    public List<Integer> statuses() {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(401, 403, 429, 500));
        errors.forEach(refusal -> statuses.add(refusal.status()));
        return List.copyOf(statuses);
    }

    /** Whether a key that may only read may call it. */
    public boolean reads() {
        return method.equals("GET");
    }

    /** Returns the body that this operation documents for a status, if it has its own. */
    public Optional<ErrorBody> error(int status) {
        return errors.stream()
                .filter(refusal -> refusal.status() == status)
                .findFirst()
                .map(Refusal::body);
    }

    /** Takes the parts of an operation, one after the other. Not thread-safe. */
    public static final class Builder {
        private final String operationId;
        private final String summary;
        private final String method;
        private final PathTemplate path;
        private final List<Refusal> errors = new ArrayList<>();
        private @Nullable ObjectCodec<?> query;
        private @Nullable ObjectCodec<?> body;
        private boolean isBodyOptional;
        private @Nullable ObjectCodec<?> form;
        private List<String> secrets = List.of();
        private int success = 204;
        private @Nullable JsonCodec<?> responseBody;
        private List<String> fileTypes = List.of();

        private Builder(String operationId, String method, String path, String summary) {
            this.operationId = operationId;
            this.method = method;
            this.path = PathTemplate.of(path);
            this.summary = summary;
        }

        public Builder queriedBy(ObjectCodec<?> newQuery) {
            query = newQuery;
            return this;
        }

        /** The query of a list in pages. */
        public Builder pagedBy(ObjectCodec<?> newQuery) {
            return queriedBy(newQuery).refuses(400, Paging.INVALID_QUERY);
        }

        /** The JSON body. If a body is something else, the operation refuses it. */
        public Builder takes(ObjectCodec<?> newBody) {
            body = newBody;
            return refuses(400, ApiErrors.INVALID_REQUEST_BODY);
        }

        /** The body may also be left out. */
        public Builder mayTake(ObjectCodec<?> newBody) {
            isBodyOptional = true;
            return takes(newBody);
        }

        /** The body may also be a form. */
        public Builder takesForm(ObjectCodec<?> newForm) {
            form = newForm;
            return this;
        }

        /** No journal shows these fields of the JSON body. */
        public Builder hides(String... fields) {
            secrets = List.of(fields);
            return this;
        }

        public Builder answers(int status, Codec<?> newBody) {
            success = status;
            responseBody = JsonCodec.of(newBody);
            return this;
        }

        /** A success has this status and no body. */
        public Builder answers(int status) {
            success = status;
            return this;
        }

        /** A success is a 200 with a file of one of these media types. */
        public Builder answersFile(List<String> mediaTypes) {
            success = 200;
            fileTypes = List.copyOf(mediaTypes);
            return this;
        }

        public Builder refuses(int status, ErrorBody error) {
            errors.add(new Refusal(status, error));
            return this;
        }

        public Builder refuses(int status, String error) {
            return refuses(status, ErrorBody.of(error));
        }

        /**
         * @param action what the operation does
         * @param resource what the {@code {id}} of its path names; null if it has none
         */
        public <S> Endpoint<S> performedBy(Endpoint.Action<S> action, @Nullable Resource<S, ?, ?, ?> resource) {
            return new Endpoint<>(build(), action, resource, null, null);
        }

        /** @param action answers each request, also one without an API key */
        public <S> Endpoint<S> openTo(Function<ApiRequest, ApiResult> action) {
            return new Endpoint<>(build(), (state, request) -> action.apply(request), null, null, action);
        }

        private Operation build() {
            return new Operation(
                    operationId,
                    summary,
                    method,
                    path,
                    query,
                    body,
                    isBodyOptional,
                    form,
                    secrets,
                    success,
                    responseBody,
                    fileTypes,
                    List.copyOf(errors));
        }
    }
}
