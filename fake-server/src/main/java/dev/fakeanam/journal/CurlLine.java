package dev.fakeanam.journal;

import dev.fakeanam.internal.json.PrintableText;
import java.util.regex.Pattern;

/** A recorded request as a command line for a POSIX shell that sends it again. */
final class CurlLine {
    static final String VARIABLES =
            "# Set ANAM_BASE_URL and ANAM_API_KEY first. Note that another organization has other ids.";

    static final String VARIABLES_WITH_CA = VARIABLES + "\n# FAKE_ANAM_CA is the file with the server's CA.";
    static final String CA = " --cacert \"$FAKE_ANAM_CA\"";

    private static final int LONGEST_BODY = 2_000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.,:=+-]+");

    /** Replaces a body that the journal does not have. */
    private static final Pattern NOT_KEPT = Pattern.compile("\\(.*, not kept\\)");

    private CurlLine() {}

    /** @param trust curl's option for the server's CA, with a space before it; empty for none */
    static String of(Exchange exchange, String trust) {
        RecordedRequest request = exchange.request();
        String start = "# #" + exchange.number() + " " + PrintableText.of(request.method()) + " is left out: ";
        if (request.body().length() > LONGEST_BODY || request.body().equals(RecordedRequest.BODY_NOT_KEPT)) {
            return start + "its body is too large.";
        }
        if (!request.body().isEmpty() && request.isForm()) {
            return start + "its body is a form, and the journal has only the names, types and sizes of its parts.";
        }
        if (NOT_KEPT.matcher(request.body()).matches()) {
            return start + "its body was not kept.";
        }
        String line = "curl -sSi -g" + trust + method(request) + path(request) + " \"$ANAM_BASE_URL\""
                + quoted(request.target())
                + (request.apiKey() == null ? "" : " -H \"Authorization: Bearer $ANAM_API_KEY\"") + body(request);
        return line.codePoints().allMatch(PrintableText::isPrintableOrBlank)
                ? line
                : start + "it has characters that are not printable.";
    }

    /**
     * Sets the method, because curl would send a request with a body as a POST. For HEAD, curl would also wait for a
     * body.
     */
    private static String method(RecordedRequest request) {
        boolean hasBody = !request.body().isEmpty();
        return switch (request.method()) {
            case "GET" -> hasBody ? " -X GET" : "";
            case "HEAD" -> hasBody ? " -X HEAD --ignore-content-length -H 'Connection: close'" : " --head";
            default -> " -X " + quoted(request.method());
        };
    }

    private static String path(RecordedRequest request) {
        return request.path().contains("/.") ? " --path-as-is" : "";
    }

    /** Without a media type, curl would send a default one. */
    private static String body(RecordedRequest request) {
        if (request.body().isEmpty()) {
            return "";
        }
        String contentType = request.headers()
                .first("Content-Type")
                .map(value -> "Content-Type: " + value)
                .orElse("Content-Type:");
        return " -H " + quoted(contentType) + " --data-raw " + quoted(request.body());
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
