package dev.fakeanam.junit;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.ScriptStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was left undone, of that which is not allowed.
 *
 * @param sentences what there is to say of each kind, in the order of the kinds
 */
record Findings(Map<Finding, String> sentences) {
    private static final int NOT_IMPLEMENTED = 501;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    static Findings of(TestRecord record, Set<Finding> allowed) {
        Map<Finding, String> sentences = new EnumMap<>(Finding.class);
        List<Exchange> exchanges = record.exchanges();
        List<ScriptStatus> unused =
                record.scripts().stream().filter(script -> !script.isDone()).toList();
        if (!unused.isEmpty()) {
            sentences.put(Finding.UNUSED_SCRIPT, unused(unused, record));
        }
        List<Exchange> notEmulated =
                exchanges.stream().filter(Findings::isNotEmulated).toList();
        if (!notEmulated.isEmpty()) {
            sentences.put(Finding.NOT_EMULATED, notEmulated(notEmulated));
        }
        List<Exchange> defects = exchanges.stream()
                .filter(exchange -> exchange.failure() != null)
                .toList();
        if (!defects.isEmpty()) {
            sentences.put(Finding.DEFECT, MessageParts.defects(defects));
        }
        if (record.forgotten() > 0) {
            sentences.put(Finding.FORGOTTEN_EXCHANGES, forgotten(record.forgotten()));
        }
        sentences.keySet().removeAll(allowed);
        return new Findings(sentences);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** What fails a test, or a class, that would have passed. */
    AssertionError failure(String subject, boolean byField) {
        String names = sentences.keySet().stream().map(Finding::name).collect(Collectors.joining(", "));
        String wayOut = byField
                ? "build the FakeAnamExtension with allow(" + names + "), or with strictness(LENIENT)"
                : "annotate it with @FakeAnamTest(allow = " + (sentences.size() == 1 ? names : "{" + names + "}")
                        + "), or with (strictness = LENIENT)";
        return new AssertionError(subject + " would have passed, but:\n" + this + "\nWhere that is as it should be, "
                + wayOut + " to allow all of it.");
    }

    @Override
    public String toString() {
        return sentences.values().stream().map("- "::concat).collect(Collectors.joining("\n"));
    }

    private static String unused(List<ScriptStatus> scripts, TestRecord record) {
        boolean one = scripts.size() == 1;
        String wayOut = record.clearedBeforeTests()
                ? ", since the organization was cleared before the first test. Make " + (one ? "it" : "them")
                        + " in @BeforeEach, or leave "
                : ". Send the requests that " + (one ? "it is" : "they are") + " meant for, or leave ";
        return MessageParts.counted(scripts.size(), "script was", "scripts were") + " not used up: "
                + MessageParts.listed(scripts, script -> unused(script, record.exchanges())) + wayOut
                + (one ? "it" : "them") + " out.";
    }

    private static String unused(ScriptStatus status, List<Exchange> exchanges) {
        long refused = exchanges.stream()
                .filter(exchange ->
                        isRateLimited(exchange) && status.script().pattern().matches(exchange.request()))
                .count();
        return status.script() + " (hit " + status.hits() + " of " + status.needed()
                + (refused == 0
                        ? ""
                        : "; the rate limit refused " + MessageParts.counted(refused, "request", "requests")
                                + " before")
                + ")";
    }

    private static String notEmulated(List<Exchange> exchanges) {
        Exchange first = exchanges.get(0);
        return MessageParts.counted(exchanges.size(), "request was", "requests were")
                + " for what Fake Anam neither emulates nor has a script for: "
                + MessageParts.listed(exchanges, MessageParts::numbered) + ". "
                + (first.notes().isEmpty()
                        ? "Script an answer: on(request(\"" + first.request().method() + "\", \""
                                + first.request().path() + "\")).reply(200, json)."
                        : String.join(" ", first.notes()));
    }

    private static String forgotten(long exchanges) {
        return "It cannot be judged, because its journal has forgotten "
                + MessageParts.counted(exchanges, "exchange", "exchanges")
                + " to stay within its bounds. Send fewer requests, or have a server of the class's own keep more:"
                + " ServerOptions.withJournal.";
    }

    /** A path outside the API is one that Anam refuses too, but not one that only a wrong base URL has put there. */
    private static boolean isNotEmulated(Exchange exchange) {
        return exchange.script() == null
                && exchange.operation().isEmpty()
                && exchange.response() != null
                && (exchange.response().status() == NOT_IMPLEMENTED
                        || exchange.response().status() == NOT_FOUND
                                && !exchange.notes().isEmpty());
    }

    private static boolean isRateLimited(Exchange exchange) {
        return exchange.script() == null
                && exchange.response() != null
                && exchange.response().status() == TOO_MANY_REQUESTS;
    }
}
