package dev.fakeanam.internal.engine;

import dev.fakeanam.journal.Headers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How API keys look: made, read from a request, and shortened so that no journal keeps one. */
final class ApiKeys {
    private static final Pattern FORM = Pattern.compile("[!-~]+");
    private static final Pattern BEARER = Pattern.compile("bearer +([!-~]+)", Pattern.CASE_INSENSITIVE);
    private static final String AUTHORIZATION = "Authorization";
    private static final int RANDOM_BYTES = 16;
    private static final int SHOWN = 8;

    private final SecureRandom random = new SecureRandom();

    /** The one random source: a key must not be guessed from a name. */
    String generate() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return "ak_" + HexFormat.of().formatHex(bytes);
    }

    static void requireForm(String apiKey) {
        if (!FORM.matcher(apiKey).matches()) {
            throw new IllegalArgumentException(
                    "An API key is made of visible ASCII characters without blanks, because it travels in a header, but \""
                            + apiKey + "\" was given.");
        }
    }

    static Optional<String> bearer(Headers headers) {
        return headers.first(AUTHORIZATION)
                .map(value -> BEARER.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** The same headers with only the start of each credential. */
    static Headers withoutCredentials(Headers headers) {
        List<String> shown = new ArrayList<>();
        headers.forEach((name, value) -> {
            shown.add(name);
            shown.add(name.equalsIgnoreCase(AUTHORIZATION) ? shortened(value) : value);
        });
        return Headers.of(shown.toArray(String[]::new));
    }

    private static String shortened(String authorization) {
        int start = authorization.strip().lastIndexOf(' ') + 1;
        String credential = authorization.strip().substring(start);
        int shown = Math.min(SHOWN, credential.length() / 2);
        return authorization.strip().substring(0, start) + credential.substring(0, shown) + "…";
    }
}
