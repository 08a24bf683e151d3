package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.remote.RemoteFakeAnam;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads which standalone server the tests use, if any, and whether their own one has a page. */
final class Configuration {
    static final String URL_PARAMETER = "fakeanam.url";
    static final String PAGE_PARAMETER = "fakeanam.page";
    private static final String URL_VARIABLE = "FAKE_ANAM_URL";
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

    static FakeAnam connect(String url) {
        return RemoteFakeAnam.connect(uri(url.strip()), System.getenv(TOKEN_VARIABLE));
    }

    /** Returns what a {@code curl} line needs that steers the standalone server. */
    static String curlToken() {
        return System.getenv(TOKEN_VARIABLE) == null ? "" : " -H \"Authorization: Bearer $" + TOKEN_VARIABLE + "\"";
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
