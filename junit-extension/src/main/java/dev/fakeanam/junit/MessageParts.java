package dev.fakeanam.junit;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parts of messages: exchanges, numbers and lists as people read them. */
final class MessageParts {
    private static final int MOST_TOLD = 10;

    private MessageParts() {}

    static String defects(List<Exchange> defects) {
        return "Fake Anam has a defect, please report it: " + listed(defects, MessageParts::numbered) + "\n"
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

    static <T> String listed(List<T> all, Function<T, String> told) {
        String first = all.stream().limit(MOST_TOLD).map(told).collect(Collectors.joining("; "));
        return all.size() > MOST_TOLD ? first + "; and " + (all.size() - MOST_TOLD) + " more" : first;
    }
}
