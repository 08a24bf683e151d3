package dev.fakeanam.internal.sharelinks;

import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import java.io.Serial;

/**
 * Ends an operation at the first check that a request fails, before anything was changed. Never leaves this package.
 */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refused(RecordedResponse response, Assumption... assumptions) {
        super(response.toString(), null, false, false);
        this.answer = Answer.of(response, assumptions);
    }

    Answer answer() {
        return answer;
    }
}
