package dev.fakeanam.internal.organization;

import java.io.Serial;

/** Says that an organization is closed, so it can no longer be used. */
public final class ClosedOrganizationException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ClosedOrganizationException(String name) {
        super("The organization \"" + name + "\" is closed, so it can no longer be used. Use it before its test ends.");
    }
}
