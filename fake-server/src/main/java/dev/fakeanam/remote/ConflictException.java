package dev.fakeanam.remote;

import java.io.Serial;

/** What a call was based on is no longer so. */
final class ConflictException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    ConflictException(String message) {
        super(message);
    }
}
