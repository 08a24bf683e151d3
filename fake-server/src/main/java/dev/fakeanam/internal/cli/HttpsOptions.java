package dev.fakeanam.internal.cli;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Whether the server serves HTTPS, and with which certificate authority. */
final class HttpsOptions {
    @Option(
            names = "--https",
            defaultValue = "false",
            fallbackValue = "true",
            showDefaultValue = Visibility.NEVER,
            description = "Serves HTTPS instead of HTTP, with a new certificate authority (CA) at each start.")
    private boolean https;

    @Option(
            names = "--ca-file",
            paramLabel = "<file>",
            showDefaultValue = Visibility.NEVER,
            description =
                    "The file for the CA's certificate in PEM, which clients have to trust. It is written before the"
                            + " ready file.")
    private @Nullable Path caFile;

    @Option(
            names = "--https-ca",
            paramLabel = "<file>",
            showDefaultValue = Visibility.NEVER,
            description = "Your own CA's certificate in PEM, instead of a new one.")
    private @Nullable Path ownCa;

    @Option(
            names = "--https-key",
            paramLabel = "<file>",
            showDefaultValue = Visibility.NEVER,
            description = "The private key of --https-ca: EC or RSA, as PKCS#8 in PEM without a password.")
    private @Nullable Path ownKey;

    /** @throws IllegalArgumentException if an option is given without the option that it needs */
    ServerOptions in(ServerOptions options) {
        require(caFile, "--ca-file");
        require(ownCa, "--https-ca");
        require(ownKey, "--https-key");
        if (ownCa == null && ownKey == null) {
            return https ? options.withHttps() : options;
        }
        if (ownCa == null || ownKey == null) {
            throw new IllegalArgumentException(
                    "--https-ca and --https-key belong together, a CA and its key. Give both, or neither.");
        }
        return options.withHttps(ownCa, ownKey);
    }

    /** Returns the file that has the CA's certificate while the server runs; null for none. */
    @Nullable
    Path caFile() {
        return caFile;
    }

    /**
     * {@return the file that was written; null for none}
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    @Nullable
    Path writeCa(FakeAnam fake) {
        try {
            return caFile == null ? null : fake.tls().writeCaCertificate(caFile);
        } catch (UncheckedIOException unwritable) {
            throw new IllegalArgumentException(unwritable.getMessage(), unwritable);
        }
    }

    private void require(@Nullable Path given, String option) {
        if (given != null && !https) {
            throw new IllegalArgumentException(
                    option + " is for a server with HTTPS. Add --https, or leave " + option + " out.");
        }
    }
}
