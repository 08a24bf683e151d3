package dev.fakeanam.internal.json;

import java.net.URI;
import java.net.URISyntaxException;

/** Recognizes absolute URLs. */
public final class Urls {
    private Urls() {}

    /**
     * Returns the text if it is an absolute URL.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static String require(String text) {
        if (!isAbsolute(text)) {
            throw new IllegalArgumentException(
                    "A URL is absolute, like https://example.com/a.png, but \"" + text + "\" was given.");
        }
        return text;
    }

    static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notUrl) {
            return false;
        }
    }
}
