package dev.fakeanam.journal;

import java.util.regex.Pattern;

/** A recorded request as a command line for a POSIX shell that sends it again. */
final class CurlLine {
    static final String VARIABLES =
            "# Set ANAM_BASE_URL and ANAM_API_KEY first, and mind that another organization has other ids.";

    private static final int LONGEST_BODY = 2_000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.,:=+-]+");

    private CurlLine() {}

    static String of(Exchange exchange) {
        RecordedRequest request = exchange.request();
        if (request.body().length() > LONGEST_BODY || request.body().equals(RecordedRequest.BODY_NOT_KEPT)) {
            return "# #" + exchange.number() + " " + request.method() + " is left out: its body is too large.";
        }
        return "curl -sSi -g" + method(request) + " \"$ANAM_BASE_URL\"" + quoted(request.target())
                + (request.apiKey() == null ? "" : " -H \"Authorization: Bearer $ANAM_API_KEY\"") + body(request);
    }

    private static String method(RecordedRequest request) {
        return switch (request.method()) {
            case "GET" -> "";
            case "HEAD" -> " --head";
            default -> " -X " + quoted(request.method());
        };
    }

    /** Without a media type curl would make one up. */
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
