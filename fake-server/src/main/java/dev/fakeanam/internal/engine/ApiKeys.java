package dev.fakeanam.internal.engine;

import dev.fakeanam.internal.api.KeyNotes;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.api.UnsetValue;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.journal.Headers;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes API keys, and reads them from requests. */
final class ApiKeys {
    private static final Pattern FORM = Pattern.compile("[!-~]+");
    private static final Pattern BEARER = Pattern.compile("bearer +([!-~]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWICE = Pattern.compile("bearer[ :]+bearer([ :].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("([\"'`]).*\\1");
    private static final Pattern OPTIONAL = Pattern.compile("(java\\.util\\.)?Optional\\[.*]");
    private static final Pattern OTHER_HEADER = Pattern.compile(
            "(x-)?(anam-)?(api-?key|key|token|auth|auth-token|access-token|authentication|authorization)"
                    + "|proxy-authorization",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_PARAMETER =
            Pattern.compile("(api|access|auth)?[_-]?(key|token)|authorization", Pattern.CASE_INSENSITIVE);
    private static final String AUTHORIZATION = "Authorization";

    /**
     * Not a secure generator, because keys of a fake protect nothing. A secure one costs each test 20 µs, and the JIT
     * 30 ms.
     */
    private final SplittableRandom random = new SplittableRandom();

    /** Makes a random key. A key does not derive from a name, because servers must not have the same keys. */
    synchronized String generate(String prefix) {
        HexFormat hex = HexFormat.of();
        return prefix + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    static String requireForm(String apiKey) {
        if (!FORM.matcher(apiKey).matches()) {
            throw new IllegalArgumentException(
                    "An API key consists of visible ASCII characters without spaces, because it is sent in a header,"
                            + " but \""
                            + apiKey + "\" was given.");
        }
        return apiKey;
    }

    /** Says what is wrong with the header for the key. It never shows the value, which may be a real key. */
    static Optional<String> note(IncomingRequest request, Rooms rooms) {
        Optional<String> header = request.headers().first(AUTHORIZATION);
        return header.isEmpty()
                ? noteOfOtherPlace(request)
                : noteOfHeader(header.get().strip(), rooms);
    }

    /** Names the place where a client seems to have put the key, without its value. */
    private static Optional<String> noteOfOtherPlace(IncomingRequest request) {
        List<String> places = new ArrayList<>();
        request.headers().forEach((name, value) -> {
            if (OTHER_HEADER.matcher(name).matches()) {
                places.add("a header " + name);
            }
        });
        request.queryParameters().keySet().stream()
                .filter(name -> OTHER_PARAMETER.matcher(name).matches())
                .forEach(name -> places.add("a query parameter " + name));
        return Optional.of(
                places.isEmpty()
                        ? KeyNotes.MISSING
                        : "The request has " + String.join(" and ", places)
                                + ", but no Authorization. Send Authorization: Bearer <key>.");
    }

    private static Optional<String> noteOfHeader(String value, Rooms rooms) {
        String[] words = value.split("\\s+");
        if (TWICE.matcher(value).matches()) {
            return Optional.of("Authorization has Bearer twice. Give the client only the API key, without Bearer.");
        }
        Matcher bearer = BEARER.matcher(value);
        if (bearer.matches()) {
            return noteOfKey(bearer.group(1), rooms);
        }
        if (words[0].equalsIgnoreCase("Bearer")) {
            String rest = value.substring(words[0].length()).strip();
            if (UnsetValue.is(rest)) {
                return noteOfKey(rest, rooms);
            }
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
    }

    private static Optional<String> noteOfKey(String key, Rooms rooms) {
        if (QUOTED.matcher(key).matches()) {
            return Optional.of("Authorization has the API key in quotes. Leave them out.");
        }
        if (OPTIONAL.matcher(key).matches()) {
            return Optional.of("Authorization has a Java Optional in place of an API key. Give the client its value.");
        }
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
