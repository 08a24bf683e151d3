package dev.fakeanam.junit;

import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes parts of messages: exchanges, numbers and lists for people. */
final class MessageParts {
    /** Requests with another key, or without one, may have come. */
    static final String NO_REQUEST = "No request had the API key of this organization.";

    static final String NO_OTHER_REQUEST = "No other request had the API key of this organization.";

    private static final int MOST_LISTED = 10;
    private static final int LONGEST_TEXT = 200;

    private MessageParts() {}

    static String defects(List<Exchange> defects) {
        return ApiErrors.DEFECT + listed(defects, MessageParts::numbered) + "\n"
                + Objects.requireNonNull(defects.get(0).failure()).strip();
    }

    static String numbered(Exchange exchange) {
        return "#" + exchange.number() + " " + target(exchange.request());
    }

    static String answered(Exchange exchange) {
        return target(exchange.request())
                + (exchange.response() == null
                        ? ""
                        : " → " + exchange.response().status());
    }

    static String target(RecordedRequest request) {
        return request.method() + " " + request.path();
    }

    static String counted(long count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /** Returns the first ten on one line. */
    static <T> String listed(List<T> all, Function<T, String> words) {
        return joined(all, words, "; ");
    }

    /** Returns the first ten on a line each, which begins with a line break. */
    static <T> String lines(List<T> all, Function<T, String> words) {
        return "\n    " + joined(all, words, "\n    ");
    }

    /** Returns the start of a text on one line, without control characters, which a terminal would obey. */
    static String shortened(String text) {
        boolean tooLong = text.length() > LONGEST_TEXT;
        String start = tooLong ? text.substring(0, LONGEST_TEXT) : text;
        return start.replaceAll("[\\s\\p{Cc}]+", " ").strip() + (tooLong ? "…" : "");
    }

    private static <T> String joined(List<T> all, Function<T, String> words, String separator) {
        String first = all.stream().limit(MOST_LISTED).map(words).collect(Collectors.joining(separator));
        int more = all.size() - MOST_LISTED;
        return more > 0 ? first + separator + "and " + more + " more" : first;
    }
}
