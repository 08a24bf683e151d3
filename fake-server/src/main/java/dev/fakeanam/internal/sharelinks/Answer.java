package dev.fakeanam.internal.sharelinks;

import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.RecordedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request came to.
 *
 * @param response null where there is none
 * @param change what the request changed
 * @param ignoredFields fields of the body that the operation does not know
 * @param assumptions those that decided about it
 */
public record Answer(
        @Nullable RecordedResponse response,
        @Nullable Change change,
        List<String> ignoredFields,
        List<Assumption> assumptions) {

    /** No answer at all, and no effect. */
    public static final Answer NONE = new Answer(null, null, List.of(), List.of());

    /** An answer to a request that changed nothing. */
    public static Answer of(RecordedResponse response, Assumption... assumptions) {
        return new Answer(response, null, List.of(), List.of(assumptions));
    }

    /** The same effect, answered in another way. */
    public Answer with(RecordedResponse other) {
        return new Answer(other, change, ignoredFields, assumptions);
    }
}
