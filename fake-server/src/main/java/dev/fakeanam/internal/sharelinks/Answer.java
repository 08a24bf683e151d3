package dev.fakeanam.internal.sharelinks;

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
 */
public record Answer(
        @Nullable RecordedResponse response, @Nullable Change change, List<String> ignoredFields) {

    /** No answer at all, and no effect. */
    public static final Answer NONE = new Answer(null, null, List.of());

    /** An answer to a request that changed nothing. */
    public static Answer of(RecordedResponse response) {
        return new Answer(response, null, List.of());
    }

    /** The same effect, answered in another way. */
    public Answer with(@Nullable RecordedResponse other) {
        return new Answer(other, change, ignoredFields);
    }
}
