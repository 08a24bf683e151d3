package dev.fakeanam.internal.api;

import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the responses of operations on documents of one kind, and the changes for the journal.
 *
 * @param resource the documents
 * @param idOf the id of one
 * @param <T> the document
 */
public record DocumentResults<T>(Resource<?, T, ?, ?> resource, Function<T, UUID> idOf) {

    /** {@return a 200 with a document that was only read} */
    public ApiResult read(T document) {
        return ApiResult.of(json(200, document));
    }

    /** {@return a 201 with a new document} */
    public ApiResult created(T document, RequestBody body) {
        return body.answer(json(201, document), change(document, null, document));
    }

    /** Changes the fields that a body names, and {@code updatedAt} if that makes a difference. */
    public ApiResult update(DocumentStore<T> store, T before, RequestBody body) {
        T after = resource.document().with(before, body.values());
        if (!after.equals(before)) {
            after = resource.document()
                    .with(after, "updatedAt", store.organization().clock().now());
            store.documents().update(after);
        }
        return updated(before, after, body);
    }

    /** {@return a 200 with a document after an update, which may have left it as it was} */
    public ApiResult updated(T before, T after, RequestBody body) {
        return body.answer(json(200, after), after.equals(before) ? null : change(before, before, after));
    }

    /** {@return a 204 for a document that was deleted} */
    public ApiResult deleted(T document, Assumption... assumptions) {
        return deleted(document, new RecordedResponse(204, Headers.NONE, ""), assumptions);
    }

    /** {@return a response for a document that was deleted} */
    public ApiResult deleted(T document, RecordedResponse response, Assumption... assumptions) {
        return new ApiResult(response, change(document, document, null), List.of(), List.of(assumptions), List.of());
    }

    private RecordedResponse json(int status, T document) {
        return RecordedResponse.json(status, resource.document().print(document));
    }

    private Change change(T any, @Nullable T before, @Nullable T after) {
        return Change.of(resource.name(), idOf.apply(any).toString(), resource.document(), before, after);
    }
}
