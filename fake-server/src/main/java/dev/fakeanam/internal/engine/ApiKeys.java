package dev.fakeanam.internal.engine;

import dev.fakeanam.journal.Headers;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How API keys look: made, and read from a request. */
final class ApiKeys {
    private static final Pattern FORM = Pattern.compile("[!-~]+");
    private static final Pattern BEARER = Pattern.compile("bearer +([!-~]+)", Pattern.CASE_INSENSITIVE);
    private static final String AUTHORIZATION = "Authorization";
    private static final int RANDOM_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** The one random source: a key must not be guessed from a name. */
    String generate(String prefix) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }

    static String requireForm(String apiKey) {
        if (!FORM.matcher(apiKey).matches()) {
            throw new IllegalArgumentException(
                    "An API key is made of visible ASCII characters without blanks, because it travels in a header, but \""
                            + apiKey + "\" was given.");
        }
        return apiKey;
    }

    static Optional<String> bearer(Headers headers) {
        return headers.first(AUTHORIZATION)
                .map(value -> BEARER.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
