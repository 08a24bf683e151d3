package dev.fakeanam.server;

import dev.fakeanam.status.Stable;
import java.net.IDN;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says who may use the admin API. A request with a foreign {@code Origin} is always refused, so other web pages cannot
 * use it. Immutable.
 *
 * <p>The constructor throws an {@link IllegalArgumentException} for a host with a port, and for a token that is empty
 * or has other than visible ASCII characters.
 *
 * @param allowedHosts further names that the {@code Host} header may have if the server listens on loopback.
 *     {@code localhost} and loopback addresses are always allowed. Clients send other letters than ASCII as
 *     {@code xn--…}, so such a name is changed to this form
 * @param token the token that {@code Authorization: Bearer} must have; null for none. With a token, the {@code Host} is
 *     not checked
 * @param isOpen whether every client may use the admin API of a server that other machines can reach. If this is false
 *     and there is no token, no client may
 */
@Stable(since = "0.1.0")
public record AdminAccess(
        Set<String> allowedHosts, @Nullable String token, boolean isOpen) {
    private static final Pattern HOST = Pattern.compile("[^\\s:]+|\\[[^\\s\\]]+]");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    public AdminAccess {
        allowedHosts = allowedHosts.stream().map(AdminAccess::asInHeader).collect(Collectors.toUnmodifiableSet());
        if (token != null && !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("An admin token consists of visible ASCII characters without spaces,"
                    + " because it is sent in a header, but \"" + token + "\" was given.");
        }
    }

    private static String asInHeader(String host) {
        if (HOST.matcher(host).matches()) {
            try {
                return IDN.toASCII(host);
            } catch (IllegalArgumentException noName) {
                throw new IllegalArgumentException(
                        "The allowed host \"" + host + "\" is not a host name: " + noName.getMessage() + ".", noName);
            }
        }
        throw new IllegalArgumentException(
                "An allowed host is a name or an address without a port, but \"" + host + "\" was given.");
    }

    /** {@return access only for this machine} */
    public static AdminAccess local() {
        return new AdminAccess(Set.of(), null, false);
    }

    /** {@return the access without the token} */
    @Override
    public String toString() {
        return "AdminAccess[allowedHosts=" + allowedHosts + ", token=" + (token == null ? "none" : "…") + ", isOpen="
                + isOpen + "]";
    }
}
