package dev.fakeanam.internal.cli;

import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.ServerOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Who may use the admin API, and whether people have a page. */
final class AdminOptions {
    @Option(
            names = "--admin-token",
            paramLabel = "<token>",
            showDefaultValue = Visibility.NEVER,
            description =
                    "The token for the admin API, sent as Authorization: Bearer. Without it, only this machine can"
                            + " use the admin API.")
    private @Nullable String adminToken;

    @Option(
            names = "--admin-open",
            defaultValue = "false",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description = "Opens the admin API to all clients that can reach the server.")
    private boolean adminOpen;

    @Option(
            names = "--allowed-host",
            paramLabel = "<name>",
            split = ",",
            showDefaultValue = Visibility.NEVER,
            description = "A further name of this machine by which clients may call the admin API. May be given"
                    + " several times.")
    private @Nullable List<String> allowedHosts;

    @Option(
            names = "--no-page",
            defaultValue = "false",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description = "Turns off the page at /__admin/, which shows what the server received.")
    private boolean noPage;

    ServerOptions in(ServerOptions options) {
        ServerOptions withApi = options.withAdminApi(
                new AdminAccess(allowedHosts == null ? Set.of() : Set.copyOf(allowedHosts), adminToken, adminOpen));
        return noPage ? withApi.withoutPage() : withApi;
    }

    /** Whether a server on this address has a page that a browser may load. */
    boolean hasPage(String host) {
        return !noPage && (adminToken != null || adminOpen || isLoopback(host));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            // The start reports the unknown host.
            return false;
        }
    }
}
