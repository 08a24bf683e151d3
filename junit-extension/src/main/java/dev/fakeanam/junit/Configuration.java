package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.remote.RemoteFakeAnam;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads the configuration: which standalone server the tests use, if any, whom they trust, and whether a server in this
 * process has a page.
 */
final class Configuration {
    static final String URL_PARAMETER = "fakeanam.url";
    static final String PAGE_PARAMETER = "fakeanam.page";
    private static final String URL_VARIABLE = "FAKE_ANAM_URL";
    private static final String CA_VARIABLE = "FAKE_ANAM_CA";
    private static final String TOKEN_VARIABLE = "FAKE_ANAM_ADMIN_TOKEN";

    private Configuration() {}

    static Optional<String> url(ExtensionContext context) {
        return url(context.getConfigurationParameter(URL_PARAMETER));
    }

    static Optional<String> urlWithoutJUnit() {
        return url(Optional.ofNullable(System.getProperty(URL_PARAMETER)));
    }

    static boolean page(ExtensionContext context) {
        return context.getConfigurationParameter(PAGE_PARAMETER, Boolean::parseBoolean)
                .orElse(false);
    }

    /**
     * Connects to the standalone server.
     *
     * @param https whether the tests want HTTPS
     */
    static FakeAnam connect(String url, boolean https) {
        URI server = uri(url.strip());
        if (https && !"https".equalsIgnoreCase(server.getScheme())) {
            throw new ExtensionConfigurationException("The tests want a server with HTTPS, but " + URL_PARAMETER
                    + ", or " + URL_VARIABLE + ", is " + url + ". Start the server with --https, and name its URL.");
        }
        String caFile = System.getenv(CA_VARIABLE);
        return RemoteFakeAnam.connect(
                server, System.getenv(TOKEN_VARIABLE), caFile == null || caFile.isBlank() ? null : pem(caFile));
    }

    private static String pem(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new ExtensionConfigurationException(
                    "The file " + file + ", which " + CA_VARIABLE + " names, cannot be read (" + unreadable
                            + "). Name the file that the server wrote with --ca-file.",
                    unreadable);
        }
    }

    /** Returns the options of a {@code curl} line for the admin API of the standalone server. */
    static String curlOptions() {
        return (System.getenv(CA_VARIABLE) == null ? "" : " --cacert \"$" + CA_VARIABLE + "\"")
                + (System.getenv(TOKEN_VARIABLE) == null
                        ? ""
                        : " -H \"Authorization: Bearer $" + TOKEN_VARIABLE + "\"");
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(
                    URL_PARAMETER + ", or " + URL_VARIABLE + ", has to be a URL like http://localhost:8080, but is "
                            + url + ".",
                    malformed);
        }
    }

    private static Optional<String> url(Optional<String> parameter) {
        return parameter
                .or(() -> Optional.ofNullable(System.getenv(URL_VARIABLE)))
                .filter(url -> !url.isBlank());
    }
}
