package dev.fakeanam.internal.organization;

import dev.fakeanam.journal.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The coding of a body that the fake does not read: it is compressed, or in a charset other than UTF-8.
 *
 * @param name the coding, for people: {@code gzip} for example
 * @param isCompressed whether it is compressed
 */
public record BodyCoding(String name, boolean isCompressed) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODINGS = Pattern.compile("[\\w, .+-]{1,40}");
    private static final List<String> UTF_8 = List.of("utf-8", "utf8");

    /**
     * {@return the coding of a request's body; empty if the body is UTF-8, even with zero bytes that no header
     * explains}
     */
    public static Optional<BodyCoding> of(IncomingRequest request) {
        if (request.form() != null || isText(request.body())) {
            return Optional.empty();
        }
        return compression(request.headers(), request.body()).or(() -> charset(request.headers(), request.body()));
    }

    /** {@return hints for a person who looks for a mistake} */
    public String note() {
        return isCompressed
                ? "The body is compressed with " + name
                        + ", which the fake does not read. Send it uncompressed in tests."
                : "The body is in " + name
                        + ", but JSON is in UTF-8, and the fake reads nothing else. Send it in UTF-8.";
    }

    private static Optional<BodyCoding> compression(Headers headers, byte[] body) {
        String said = String.join(", ", headers.all("Content-Encoding")).strip();
        if (!said.isEmpty() && !said.equalsIgnoreCase("identity")) {
            return Optional.of(new BodyCoding(CODINGS.matcher(said).matches() ? said : "an unknown coding", true));
        }
        return startsWith(body, 0x1F, 0x8B) ? Optional.of(new BodyCoding("gzip", true)) : Optional.empty();
    }

    private static Optional<BodyCoding> charset(Headers headers, byte[] body) {
        Optional<String> said = headers.first("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(charset -> !UTF_8.contains(charset.toLowerCase(Locale.ROOT)));
        boolean hasMark = startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE);
        return said.or(() -> hasMark ? Optional.of("UTF-16") : Optional.empty())
                .or(() -> isUtf8(body) ? Optional.empty() : Optional.of("another charset than UTF-8"))
                .map(charset -> new BodyCoding(charset, false));
    }

    /** UTF-16 and UTF-32 have zero bytes. These are valid UTF-8 too, but no text has them. */
    private static boolean isText(byte[] body) {
        boolean isAscii = true;
        for (byte one : body) {
            if (one == 0) {
                return false;
            }
            isAscii &= one > 0;
        }
        return isAscii || isUtf8(body);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException coded) {
            return false;
        }
    }

    private static boolean startsWith(byte[] body, int first, int second) {
        return body.length > 1 && (body[0] & 0xFF) == first && (body[1] & 0xFF) == second;
    }
}
