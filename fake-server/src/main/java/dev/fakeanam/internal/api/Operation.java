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
import org.jspecify.annotations.Nullable;

/**
 * One operation, as Anam's reference documents it. A value: routing, permissions, request patterns, the OpenAPI
 * document and the check of conformance all read it. Immutable.
 *
 * @param operationId its name in Anam's reference
 * @param summary what it does, for the OpenAPI document
 * @param method the HTTP method, in upper case
 * @param path its path
 * @param query what its query may have; null for none
 * @param body what its body may have; null for none
 * @param success the status of a success
 * @param answer the body of a success
 * @param errors what it refuses requests with, one body for each status
 */
public record Operation(
        String operationId,
        String summary,
        String method,
        PathTemplate path,
        @Nullable ObjectCodec<?> query,
        @Nullable ObjectCodec<?> body,
        int success,
        JsonCodec<?> answer,
        List<Refusal> errors) {

    /**
     * @param status the HTTP status
     * @param body what a script answers with where it names the status alone
     */
    public record Refusal(int status, ErrorBody body) {}

    /** An operation that takes nothing; the rest is said by the methods below. */
    public static Operation of(String operationId, String method, String path, String summary) {
        return new Operation(
                operationId, summary, method, PathTemplate.of(path), null, null, 200, JsonCodec.any(), List.of());
    }

    public Operation queriedBy(ObjectCodec<?> newQuery) {
        return new Operation(operationId, summary, method, path, newQuery, body, success, answer, errors);
    }

    public Operation takes(ObjectCodec<?> newBody) {
        return new Operation(operationId, summary, method, path, query, newBody, success, answer, errors);
    }

    public Operation answers(int status, Codec<?> newAnswer) {
        return new Operation(operationId, summary, method, path, query, body, status, JsonCodec.of(newAnswer), errors);
    }

    public Operation refuses(int status, ErrorBody error) {
        List<Refusal> more = new ArrayList<>(errors);
        more.add(new Refusal(status, error));
        return new Operation(operationId, summary, method, path, query, body, success, answer, List.copyOf(more));
    }

    public Operation refuses(int status, String error) {
        return refuses(status, ErrorBody.of(error));
    }

    /**
     * @param action what the operation does
     * @param resource what the {@code {id}} of its path names; null where it has none
     */
    public <S> Endpoint<S> performedBy(Endpoint.Action<S> action, @Nullable Resource<S, ?, ?, ?> resource) {
        return new Endpoint<>(this, action, resource);
    }

    /** The statuses that it may refuse with, as the reference names them, and 429, which it names for others. */
    public List<Integer> statuses() {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(401, 403, 429, 500));
        errors.forEach(refusal -> statuses.add(refusal.status()));
        return List.copyOf(statuses);
    }

    /** Whether a key that may only read may call it. */
    public boolean reads() {
        return method.equals("GET");
    }

    /** The body that a status is documented with, where the operation has one of its own for it. */
    public Optional<ErrorBody> error(int status) {
        return errors.stream()
                .filter(refusal -> refusal.status() == status)
                .findFirst()
                .map(Refusal::body);
    }
}
