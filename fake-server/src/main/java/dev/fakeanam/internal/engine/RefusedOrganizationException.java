package dev.fakeanam.internal.engine;

import java.io.Serial;

/** The server can have no other organization now, whatever its name and its key are. */
public final class RefusedOrganizationException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedOrganizationException(String message) {
        super(message);
    }
}
