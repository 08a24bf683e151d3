package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminProblem;
import dev.fakeanam.internal.admin.AdminRoutes;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses requests that a web page, or another machine on the network, could send to the admin API. */
public final class AdminGuard {
    private static final String SEND_JSON = "Send the header Content-Type: application/json.";
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Pattern JSON = Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    /** Compares hosts as they are written. A resolver would ask the network, which could give any answer. */
    private static final Pattern LOOPBACK =
            Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(0{0,4}:){2,7}0{0,3}1]");

    private final AdminRules rules;
    private final boolean onLoopback;
    private final boolean isHttps;

    /** @param isHttps whether the server itself serves HTTPS */
    public AdminGuard(AdminRules rules, boolean onLoopback, boolean isHttps) {
        this.rules = rules;
        this.onLoopback = onLoopback;
        this.isHttps = isHttps;
    }

    void check(Context context) {
        refuseForeignOrigin(context);
        if (!AdminRoutes.isOpen(AdminRequest.path(context))) {
            requireRight(context);
        } else {
            requireKnownHostWithoutToken(context);
        }
        requireJson(context);
    }

    /** The page has no data in it, so it loads without a token. It asks the user for the token. */
    void checkPage(Context context) {
        refuseForeignOrigin(context);
        if (rules.token() == null) {
            requireRight(context);
        } else {
            requireKnownHostWithoutToken(context);
        }
    }

    private void requireRight(Context context) {
        if (rules.token() != null) {
            requireToken(context);
        } else if (onLoopback) {
            requireKnownHost(context);
        } else if (!rules.isOpen()) {
            throw new AdminProblem(
                    403,
                    "The admin API is closed, because other machines can reach this server. Start it with"
                            + " --admin-token and send the token as Authorization: Bearer, or start it with"
                            + " --admin-open.");
        }
    }

    /** Behind a proxy that ends TLS, the scheme of the origin is https. */
    private void refuseForeignOrigin(Context context) {
        String origin = context.header("Origin");
        String host = context.header("Host");
        if (origin != null
                && (isHttps || !origin.equalsIgnoreCase("http://" + host))
                && !origin.equalsIgnoreCase("https://" + host)) {
            throw new AdminProblem(
                    403,
                    "The admin API refuses requests of web pages from another origin, and the Origin is " + origin
                            + ".");
        }
    }

    private void requireToken(Context context) {
        if (!hasToken(context)) {
            throw new AdminProblem(
                    401,
                    "The admin API needs the token that the server was started with. Send it as Authorization:"
                            + " Bearer.");
        }
    }

    private boolean hasToken(Context context) {
        byte[] given = String.valueOf(context.header("Authorization")).getBytes(StandardCharsets.UTF_8);
        return rules.token() != null
                && MessageDigest.isEqual(given, ("Bearer " + rules.token()).getBytes(StandardCharsets.UTF_8));
    }

    private void requireKnownHostWithoutToken(Context context) {
        if (onLoopback && !hasToken(context)) {
            requireKnownHost(context);
        }
    }

    private void requireKnownHost(Context context) {
        String host = withoutPort(context.header("Host"));
        if (!host.equals("localhost")
                && !LOOPBACK.matcher(host).matches()
                && !rules.allowedHosts().contains(host)) {
            throw new AdminProblem(
                    403,
                    "The admin API accepts only localhost and loopback addresses as Host, but the Host is " + host
                            + ". If that is a name of this machine, start the server with --allowed-host " + host
                            + ".");
        }
    }

    private static String withoutPort(@Nullable String host) {
        return String.valueOf(host).replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private static void requireJson(Context context) {
        boolean hasBody = !READS.contains(context.req().getMethod())
                && (context.header("Transfer-Encoding") != null || context.req().getContentLengthLong() > 0);
        String type = context.header("Content-Type");
        if (hasBody && type == null) {
            throw new AdminProblem(
                    415, "The admin API takes application/json, and this body has no Content-Type. " + SEND_JSON);
        }
        if (hasBody && !JSON.matcher(type.strip()).matches()) {
            throw new AdminProblem(
                    415, "The admin API takes application/json, but the Content-Type is " + type + ". " + SEND_JSON);
        }
    }
}
