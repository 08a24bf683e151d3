package dev.fakeanam.internal.cli;

import dev.fakeanam.server.AdminAccess;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Who may use the admin API. */
final class AdminOptions {
    @Option(
            names = "--admin-token",
            paramLabel = "<token>",
            showDefaultValue = Visibility.NEVER,
            description =
                    "What the admin API wants as Authorization: Bearer; without it, it answers this machine alone.")
    private @Nullable String adminToken;

    @Option(
            names = "--admin-open",
            defaultValue = "false",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description = "Opens the admin API to everybody who reaches a --host that is not this machine alone.")
    private boolean adminOpen;

    @Option(
            names = "--allowed-host",
            paramLabel = "<name>",
            split = ",",
            showDefaultValue = Visibility.NEVER,
            description = "A name of this machine by which the admin API may be called. May be given several times.")
    private @Nullable List<String> allowedHosts;

    AdminAccess access() {
        return new AdminAccess(allowedHosts == null ? Set.of() : Set.copyOf(allowedHosts), adminToken, adminOpen);
    }
}
