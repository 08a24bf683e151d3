package dev.fakeanam.internal.api;

import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import java.io.Serial;

/** Ends an operation at the first check that a request fails, before anything was changed. The operation catches it. */
public final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ApiResult result;

    public RefusedException(int status, String error, Assumption... assumptions) {
        this(ApiErrors.of(status, error), assumptions);
    }

    public RefusedException(RecordedResponse response, Assumption... assumptions) {
        this(ApiResult.of(response, assumptions));
    }

    public RefusedException(ApiResult result) {
        super(String.valueOf(result.response()), null, false, false);
        this.result = result;
    }

    public ApiResult result() {
        return result;
    }
}
