package dev.fakeanam.internal.cli;

import static dev.fakeanam.internal.cli.Options.flag;
import static dev.fakeanam.internal.cli.Options.valued;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** Whether the server serves HTTPS, and with which certificate authority. */
final class HttpsOptions {
    private final OptionSpec https = flag(
                    "--https",
                    false,
                    "Serves HTTPS instead of HTTP, with a new certificate authority (CA) at each start.")
            .build();

    private final OptionSpec caFile = valued(
                    "--ca-file",
                    "<file>",
                    Path.class,
                    "The file to which the server writes the CA's certificate in PEM, before the ready file. Clients"
                            + " have to trust this CA.")
            .build();

    private final OptionSpec ownCa = valued(
                    "--https-ca", "<file>", Path.class, "Your own CA's certificate in PEM, instead of a new one.")
            .build();

    private final OptionSpec ownKey = valued(
                    "--https-key",
                    "<file>",
                    Path.class,
                    "The private key of --https-ca: EC or RSA, as PKCS#8 in PEM without a password.")
            .build();

    List<OptionSpec> all() {
        return List.of(https, caFile, ownCa, ownKey);
    }

    /** @throws IllegalArgumentException if an option is given without the option that it needs */
    ServerOptions in(ServerOptions options) {
        List.of(caFile, ownCa, ownKey).forEach(this::requireHttps);
        Path ca = ownCa.getValue();
        Path key = ownKey.getValue();
        if (ca == null && key == null) {
            return https.<Boolean>getValue() ? options.withHttps() : options;
        }
        if (ca == null || key == null) {
            throw new IllegalArgumentException(
                    "--https-ca and --https-key belong together, a CA and its key. Give both, or neither.");
        }
        return options.withHttps(ca, key);
    }

    /** Returns the file that has the CA's certificate while the server runs; null for none. */
    @Nullable
    Path caFile() {
        return caFile.getValue();
    }

    /**
     * {@return the file that was written; null for none}
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    @Nullable
    Path writeCa(FakeAnam fake) {
        try {
            Path file = caFile();
            return file == null ? null : fake.tls().writeCaCertificate(file);
        } catch (UncheckedIOException unwritable) {
            throw new IllegalArgumentException(unwritable.getMessage(), unwritable);
        }
    }

    private void requireHttps(OptionSpec option) {
        if (option.getValue() != null && !https.<Boolean>getValue()) {
            String name = option.longestName();
            throw new IllegalArgumentException(
                    name + " is for a server with HTTPS. Add --https, or leave " + name + " out.");
        }
    }
}
