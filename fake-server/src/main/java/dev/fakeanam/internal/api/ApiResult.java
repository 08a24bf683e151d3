package dev.fakeanam.internal.api;

import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.RecordedResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a request.
 *
 * @param response null if there is none
 * @param change what the request changed
 * @param ignoredFields fields of the body that the operation does not know
 * @param assumptions the assumptions that decided the response
 * @param notes what a person who looks for a mistake should know
 */
public record ApiResult(
        @Nullable RecordedResponse response,
        @Nullable Change change,
        List<String> ignoredFields,
        List<Assumption> assumptions,
        List<String> notes) {

    /** No response at all, and no effect. */
    public static final ApiResult NONE = new ApiResult(null, null, List.of(), List.of(), List.of());

    /** A response to a request that changed nothing. */
    public static ApiResult of(RecordedResponse response, Assumption... assumptions) {
        return new ApiResult(response, null, List.of(), List.of(assumptions), List.of());
    }

    /** The same response, with further assumptions. */
    public ApiResult assuming(Assumption... added) {
        List<Assumption> more = new ArrayList<>(assumptions);
        more.addAll(List.of(added));
        return new ApiResult(response, change, ignoredFields, List.copyOf(more), notes);
    }

    /** The same response, with these notes. */
    public ApiResult noting(List<String> newNotes) {
        return new ApiResult(response, change, ignoredFields, assumptions, List.copyOf(newNotes));
    }

    /** The same effect, answered in another way. */
    public ApiResult with(RecordedResponse other) {
        return new ApiResult(other, change, ignoredFields, assumptions, notes);
    }
}
