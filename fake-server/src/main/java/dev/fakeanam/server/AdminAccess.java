package dev.fakeanam.server;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the admin API. A foreign {@code Origin} never may, so no web page can. Immutable.
 *
 * @param allowedHosts names besides {@code localhost} and loopback addresses that the {@code Host} header may have
 *     where the server listens on loopback
 * @param token what {@code Authorization: Bearer} has to have, in place of the check of the {@code Host}; null for none
 * @param isOpen whether everybody may who can reach a server that does not listen on loopback alone; without this or a
 *     token, nobody may
 */
public record AdminAccess(
        Set<String> allowedHosts, @Nullable String token, boolean isOpen) {

    public AdminAccess {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** {@return access for this machine alone} */
    public static AdminAccess local() {
        return new AdminAccess(Set.of(), null, false);
    }
}
