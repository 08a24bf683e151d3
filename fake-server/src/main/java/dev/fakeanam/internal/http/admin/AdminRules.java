package dev.fakeanam.internal.http.admin;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the admin API.
 *
 * @param allowedHosts names that the {@code Host} may have besides those of loopback, where the server listens on that
 * @param token what has to be sent, in place of the check of the host; null for none
 * @param isOpen whether everybody may on other addresses
 */
public record AdminRules(Set<String> allowedHosts, @Nullable String token, boolean isOpen) {

    public AdminRules {
        // Names of hosts are the same in any case.
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
