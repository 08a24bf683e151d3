package dev.fakeanam.journal;

import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.status.Stable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes requests and responses for people, in the message or report of a failed test. Below each exchange it lists
 * what was unusual. Immutable.
 *
 * <p>It has the newest 20 exchanges, and says how many came before them. {@link #whole} has all. Long texts are cut
 * after 120 characters. The transcript contains no API keys. If a request was refused for its key, its line has the key
 * in short form.
 *
 * @param exchanges the exchanges, in the order of a journal
 */
@Stable(since = "0.1.0")
public record Transcript(List<Exchange> exchanges) {
    private static final int MOST_EXCHANGES = 20;
    private static final int LONGEST_TEXT = 120;
    private static final int FIRST_REFUSAL = 400;
    private static final int UNAUTHORIZED = 401;

    public Transcript {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * Finds requests that the HTTP client has probably retried by itself, because the same request came again right
     * after its connection broke. This is a guess: parallel requests look the same.
     *
     * @return a sentence for each guess, with the numbers of the exchanges. The transcript has these sentences too
     */
    public List<String> hints() {
        List<String> hints = new ArrayList<>();
        for (int i = 0; i < exchanges.size(); i++) {
            String hint = hint(i);
            if (hint != null) {
                hints.add(hint);
            }
        }
        return List.copyOf(hints);
    }

    /**
     * {@return a {@code curl} command line for each of the newest 20 requests, in their order, below a comment that
     * names the shell variables to set first} A variable replaces the API key. The only header is the
     * {@code Content-Type} of a body, because others may contain secrets. If a body has more than 2000 characters, or
     * characters that are not printable, a comment replaces the request. Line breaks and tabs are allowed.
     */
    public String curl() {
        return curl(CurlLine.VARIABLES, "");
    }

    /**
     * {@return the lines of {@link #curl} for a server with HTTPS} They trust the CA in the file that the variable
     * {@code FAKE_ANAM_CA} names.
     */
    public String curlWithCa() {
        return curl(CurlLine.VARIABLES_WITH_CA, CurlLine.CA);
    }

    private String curl(String variables, String trust) {
        return exchanges.stream()
                .skip(leftOut())
                .map(exchange -> CurlLine.of(exchange, trust))
                .collect(Collectors.joining("\n", variables + "\n", ""));
    }

    /** {@return the transcript: one line for each exchange, and indented lines with details} */
    @Override
    public String toString() {
        return told(leftOut());
    }

    /** {@return the transcript of all exchanges, however many there are} */
    public String whole() {
        return told(0);
    }

    private String told(int first) {
        if (exchanges.isEmpty()) {
            return "No request was received.";
        }
        List<String> lines = new ArrayList<>();
        if (first > 0) {
            lines.add("(" + first + " earlier left out)");
        }
        for (int i = first; i < exchanges.size(); i++) {
            tell(exchanges.get(i), lines);
            add(lines, "hint", hint(i));
        }
        return String.join("\n", lines);
    }

    private int leftOut() {
        return Math.max(0, exchanges.size() - MOST_EXCHANGES);
    }

    private @Nullable String hint(int i) {
        return i > 0 && exchanges.get(i).seemsToRepeat(exchanges.get(i - 1))
                ? "the client seems to have repeated #" + exchanges.get(i - 1).number() + " as #"
                        + exchanges.get(i).number()
                        + " by itself, since its connection had broken; docs/FAULTS.md tells which clients do"
                : null;
    }

    private static void tell(Exchange exchange, List<String> lines) {
        RecordedResponse response = exchange.response();
        lines.add("#" + exchange.number() + " " + told(exchange.request()) + " → " + told(response) + took(exchange));
        if (response != null && response.status() == UNAUTHORIZED) {
            String key = exchange.request().apiKey();
            add(lines, "key", key == null ? "none, or not Bearer" : PrintableText.of(key));
        }
        add(
                lines,
                "script",
                exchange.script() == null ? null : shortened(exchange.script().description()));
        add(lines, "outcome", exchange.wasCutOff() ? exchange.outcomeInWords() : null);
        add(
                lines,
                "change",
                exchange.change() == null
                        ? null
                        : PrintableText.of(exchange.change().toString()));
        add(lines, "ignored", shortened(String.join(", ", exchange.ignoredFields())));
        if (isRefusal(response)) {
            exchange.assumptions()
                    .forEach(assumption -> add(lines, "assumed", assumption + ": " + assumption.sentence()));
        }
        exchange.notes().forEach(note -> add(lines, "note", PrintableText.of(note)));
        add(lines, "defect", exchange.failure() == null ? null : shortened(exchange.failure()));
    }

    /** Shows the duration; for a response that was cut off, it is shown beside the outcome. */
    private static String took(Exchange exchange) {
        return exchange.duration() == null || exchange.wasCutOff()
                ? ""
                : " (" + exchange.duration().toMillis() + " ms)";
    }

    /** Whether the response is a refusal. Readers need the assumptions only then. */
    private static boolean isRefusal(@Nullable RecordedResponse response) {
        return response != null && response.status() >= FIRST_REFUSAL;
    }

    private static void add(List<String> lines, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add("   " + label + ": " + text);
        }
    }

    private static String told(RecordedRequest request) {
        String body = shortened(request.body());
        return PrintableText.of(request.method()) + " " + shortened(request.target())
                + (body.isEmpty() ? "" : " " + body);
    }

    private static String told(@Nullable RecordedResponse response) {
        if (response == null) {
            return "no response";
        }
        String body = shortened(response.body());
        return response.status() + (body.isEmpty() ? "" : " " + body);
    }

    /** Shortens a text to one line, without control characters, which a terminal would obey. */
    private static String shortened(String text) {
        boolean tooLong = text.length() > LONGEST_TEXT;
        String start = tooLong ? text.substring(0, LONGEST_TEXT) : text;
        return PrintableText.of(start.replaceAll("[\\s\\p{Cc}]+", " ").strip()) + (tooLong ? "…" : "");
    }
}
