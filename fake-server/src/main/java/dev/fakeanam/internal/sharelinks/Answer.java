package dev.fakeanam.internal.sharelinks;

import dev.fakeanam.journal.RecordedResponse;
import java.util.List;

/**
 * What an operation came to.
 *
 * @param ignoredFields fields of the body that the operation does not know
 */
public record Answer(RecordedResponse response, List<String> ignoredFields) {

    static Answer of(RecordedResponse response) {
        return new Answer(response, List.of());
    }
}
