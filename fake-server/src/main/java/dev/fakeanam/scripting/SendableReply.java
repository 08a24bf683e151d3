package dev.fakeanam.scripting;

import dev.fakeanam.journal.Headers;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a scripted response when the test writes it, and not only when it is sent. */
final class SendableReply {
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff]*");
    private static final Pattern FRAMING =
            Pattern.compile("Content-Length|Transfer-Encoding", Pattern.CASE_INSENSITIVE);

    private SendableReply() {}

    static void require(int status, Headers headers, @Nullable String body) {
        if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
            throw new IllegalArgumentException("An HTTP status is a number from " + LOWEST_STATUS + " to "
                    + HIGHEST_STATUS + ", but " + status + " was given.");
        }
        boolean hasBody = body != null && !body.isEmpty();
        if (hasBody && (status < 200 || status == 204 || status == 205 || status == 304)) {
            throw new IllegalArgumentException("HTTP has no body with the status " + status + ", but \"" + body
                    + "\" was given. Leave it out, or choose another status.");
        }
        if (body != null) {
            body.codePoints().filter(SendableReply::isHalf).findFirst().ifPresent(half -> {
                String escape = String.format("\\u%04x", half);
                throw new IllegalArgumentException("The body has half of a surrogate pair, " + escape
                        + ", which UTF-8 cannot have. Write both halves. In JSON, you can also write the escape "
                        + escape + ".");
            });
        }
        headers.forEach(SendableReply::requireField);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void requireField(String name, String value) {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A header's name consists of letters, digits and a few signs. Its value consists of visible"
                            + " Latin-1 characters and spaces on one line. But \"" + name + "\" and \"" + value
                            + "\" were given.");
        }
        if (FRAMING.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The header " + name + " follows from the body, so it cannot be given. For a body"
                            + " that ends too early, say applyThen(cutBody(bytes)), or in JSON the fault cutBody, applied.");
        }
    }
}
