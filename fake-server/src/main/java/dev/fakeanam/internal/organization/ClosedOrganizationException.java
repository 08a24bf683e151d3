package dev.fakeanam.internal.organization;

import java.io.Serial;

/** Something was to be done with an organization that is closed. */
public final class ClosedOrganizationException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    ClosedOrganizationException(String name) {
        super("The organization \"" + name
                + "\" is closed, so it cannot be used any more. Use it before its test ends.");
    }
}
