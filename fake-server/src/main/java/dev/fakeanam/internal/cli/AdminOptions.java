package dev.fakeanam.internal.cli;

import static dev.fakeanam.internal.cli.Options.flag;
import static dev.fakeanam.internal.cli.Options.repeatable;
import static dev.fakeanam.internal.cli.Options.valued;

import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.ServerOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/** Who may use the admin API, and whether people have a page. */
final class AdminOptions {
    private final OptionSpec token = valued(
                    "--admin-token",
                    "<token>",
                    String.class,
                    "The token for the admin API, sent as Authorization: Bearer. Without it, only this machine can"
                            + " use the admin API, unless there is --admin-open.")
            .build();

    private final OptionSpec open = flag(
                    "--admin-open", false, "Opens the admin API to all clients that can reach the server.")
            .build();

    private final OptionSpec allowedHosts = repeatable(
                    "--allowed-host",
                    "<name>",
                    "Another host name that clients of the admin API may use for this machine. May be given several"
                            + " times.")
            .build();

    private final OptionSpec noPage = flag(
                    "--no-page", false, "Turns off the page at /__admin/, which shows what the server received.")
            .build();

    List<OptionSpec> all() {
        return List.of(token, open, allowedHosts, noPage);
    }

    ServerOptions in(ServerOptions options) {
        List<String> hosts = allowedHosts.getValue();
        ServerOptions withApi = options.withAdminApi(
                new AdminAccess(hosts == null ? Set.of() : Set.copyOf(hosts), token.getValue(), open.getValue()));
        return isPageOff() ? withApi.withoutPage() : withApi;
    }

    /** Whether a server on this address has a page that a browser may load. */
    boolean hasPage(String host) {
        return !isPageOff() && (token.getValue() != null || open.<Boolean>getValue() || isLoopback(host));
    }

    private boolean isPageOff() {
        return noPage.getValue();
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
