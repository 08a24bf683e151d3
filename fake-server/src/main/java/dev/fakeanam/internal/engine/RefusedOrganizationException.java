package dev.fakeanam.internal.engine;

import java.io.Serial;

/** The server cannot open another organization now. */
public final class RefusedOrganizationException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedOrganizationException(String message) {
        super(message);
    }
}
