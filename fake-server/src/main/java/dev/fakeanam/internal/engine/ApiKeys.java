package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.UnsetValue;
import dev.fakeanam.journal.Headers;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes API keys, and reads them from requests. */
final class ApiKeys {
    private static final Pattern FORM = Pattern.compile("[!-~]+");
    private static final Pattern BEARER = Pattern.compile("bearer +([!-~]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWICE = Pattern.compile("bearer[ :]+bearer([ :].*)?", Pattern.CASE_INSENSITIVE);
    private static final String AUTHORIZATION = "Authorization";

    /** Not a secure one, which takes 20 µs of a test and 30 ms of the JIT: keys of a fake protect nothing. */
    private final SplittableRandom random = new SplittableRandom();

    /** The one random source: a key must not be that of another server, so no name makes one. */
    synchronized String generate(String prefix) {
        HexFormat hex = HexFormat.of();
        return prefix + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    static String requireForm(String apiKey) {
        if (!FORM.matcher(apiKey).matches()) {
            throw new IllegalArgumentException(
                    "An API key consists of visible ASCII characters without blanks, because it is sent in a header,"
                            + " but \""
                            + apiKey + "\" was given.");
        }
        return apiKey;
    }

    /** Says what is wrong with an {@code Authorization} header. Never shows its value, which may be a real key. */
    static Optional<String> note(Headers headers, Rooms rooms) {
        return headers.first(AUTHORIZATION).map(String::strip).flatMap(value -> {
            String[] words = value.split("\\s+");
            if (TWICE.matcher(value).matches()) {
                return Optional.of("Authorization has Bearer twice. Give the client only the API key, without Bearer.");
            }
            Matcher bearer = BEARER.matcher(value);
            if (bearer.matches()) {
                return noteOfKey(bearer.group(1), rooms);
            }
            if (words[0].equalsIgnoreCase("Bearer")) {
                return Optional.of(
                        words.length == 1
                                ? "Authorization has Bearer, but no API key after it. Set the API key of the client."
                                : "Authorization has more than an API key after Bearer. Send Authorization: Bearer"
                                        + " <key>.");
            }
            return Optional.of(
                    words.length == 1
                            ? "Authorization has no Bearer before the API key. Send Authorization: Bearer <key>."
                            : "Authorization has a scheme other than Bearer. Send Authorization: Bearer <key>.");
        });
    }

    private static Optional<String> noteOfKey(String key, Rooms rooms) {
        return UnsetValue.is(key)
                ? Optional.of("Authorization has " + key
                        + " in place of an API key. Set the variable or the property from which the client takes the"
                        + " key.")
                : rooms.operationFor(key)
                        .map(operation -> "Authorization has a token in place of an API key. Only "
                                + operation.operationId()
                                + " takes one, from the organization that issued it, until it expires.");
    }

    static Optional<String> bearer(Headers headers) {
        return headers.first(AUTHORIZATION)
                .map(value -> BEARER.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
