package dev.fakeanam.internal.http.admin;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the admin API.
 *
 * @param allowedHosts further names that the {@code Host} header may have, if the server listens on a loopback address
 * @param token the token that each request has to send; null for none. With a token, the host is not checked
 * @param isOpen whether every client may use the admin API if the server listens on another address
 */
public record AdminRules(Set<String> allowedHosts, @Nullable String token, boolean isOpen) {

    public AdminRules {
        // Host names do not depend on case.
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
