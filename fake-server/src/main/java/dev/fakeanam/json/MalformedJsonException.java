package dev.fakeanam.json;

import dev.fakeanam.status.Stable;
import java.io.Serial;

/** Says that a text is not JSON, or not the JSON document that was expected, and where. */
@Stable(since = "0.1.0")
public final class MalformedJsonException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception with a message.
     *
     * @param message what is wrong, and where
     */
    public MalformedJsonException(String message) {
        super(message);
    }
}
