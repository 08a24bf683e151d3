package dev.fakeanam.junit;

import dev.fakeanam.fault.ScriptStatus;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was left undone, of that which is not allowed.
 *
 * @param sentences what there is to say of each kind, in the order of the kinds
 */
record Findings(Map<Finding, String> sentences) {
    private static final int NOT_IMPLEMENTED = 501;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_TOLD = 10;

    static Findings of(List<ScriptStatus> scripts, List<Exchange> exchanges, Set<Finding> allowed) {
        Map<Finding, String> sentences = new EnumMap<>(Finding.class);
        List<ScriptStatus> unused =
                scripts.stream().filter(script -> !script.isDone()).toList();
        if (!unused.isEmpty() && !allowed.contains(Finding.UNUSED_SCRIPT)) {
            sentences.put(Finding.UNUSED_SCRIPT, unused(unused, exchanges));
        }
        List<Exchange> notEmulated =
                exchanges.stream().filter(Findings::isNotEmulated).toList();
        if (!notEmulated.isEmpty() && !allowed.contains(Finding.NOT_EMULATED)) {
            sentences.put(Finding.NOT_EMULATED, notEmulated(notEmulated));
        }
        List<Exchange> defects = exchanges.stream().filter(Findings::isDefect).toList();
        if (!defects.isEmpty() && !allowed.contains(Finding.DEFECT)) {
            sentences.put(Finding.DEFECT, defects(defects));
        }
        return new Findings(sentences);
    }

    /** Whether an exchange is one by itself. */
    static boolean isFinding(Exchange exchange) {
        return isNotEmulated(exchange) || isDefect(exchange);
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

    private static String unused(List<ScriptStatus> scripts, List<Exchange> exchanges) {
        return counted(scripts.size(), "script was", "scripts were") + " not used up: "
                + listed(scripts, script -> unused(script, exchanges)) + ". Send the requests that "
                + (scripts.size() == 1 ? "it is" : "they are") + " meant for, or leave "
                + (scripts.size() == 1 ? "it" : "them") + " out.";
    }

    private static String unused(ScriptStatus status, List<Exchange> exchanges) {
        long refused = exchanges.stream()
                .filter(exchange ->
                        isRateLimited(exchange) && status.script().pattern().matches(exchange.request()))
                .count();
        return status.script() + " (hit " + status.hits() + " of " + status.needed()
                + (refused == 0
                        ? ""
                        : "; the rate limit refused " + counted(refused, "request", "requests") + " before")
                + ")";
    }

    private static String notEmulated(List<Exchange> exchanges) {
        Exchange first = exchanges.get(0);
        return counted(exchanges.size(), "request was", "requests were")
                + " for what Fake Anam neither emulates nor has a script for, and answered with a 501: "
                + listed(exchanges, Findings::numbered) + ". Script an answer: on(request(\""
                + first.request().method() + "\", \"" + first.request().path() + "\")).reply(200, json).";
    }

    private static String defects(List<Exchange> exchanges) {
        return "Fake Anam has a defect, please report it: " + listed(exchanges, Findings::numbered) + "\n"
                + Objects.requireNonNull(exchanges.get(0).failure()).strip();
    }

    private static boolean isNotEmulated(Exchange exchange) {
        return exchange.script() == null
                && exchange.operation().isEmpty()
                && exchange.response() != null
                && exchange.response().status() == NOT_IMPLEMENTED;
    }

    private static boolean isDefect(Exchange exchange) {
        return exchange.failure() != null;
    }

    private static boolean isRateLimited(Exchange exchange) {
        return exchange.script() == null
                && exchange.response() != null
                && exchange.response().status() == TOO_MANY_REQUESTS;
    }

    private static String numbered(Exchange exchange) {
        return "#" + exchange.number() + " " + target(exchange.request());
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
