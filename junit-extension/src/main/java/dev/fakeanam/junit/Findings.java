package dev.fakeanam.junit;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.UnfinishedScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what fails a test that would have passed.
 *
 * @param sentences what each finding says, in the order of the findings; without those that are allowed
 */
record Findings(Map<Finding, String> sentences) {
    private static final int NOT_IMPLEMENTED = 501;
    private static final int NOT_FOUND = 404;

    static Findings of(TestRecord record, Set<Finding> allowed) {
        Map<Finding, String> sentences = new EnumMap<>(Finding.class);
        UnusedScripts.sentence(record).ifPresent(sentence -> sentences.put(Finding.UNUSED_SCRIPT, sentence));
        if (!record.unfinishedScripts().isEmpty()) {
            sentences.put(Finding.UNFINISHED_SCRIPT, unfinished(record.unfinishedScripts()));
        }
        List<Exchange> notEmulated =
                record.exchanges().stream().filter(Findings::isNotEmulated).toList();
        if (!notEmulated.isEmpty()) {
            sentences.put(Finding.NOT_EMULATED, notEmulated(notEmulated));
        }
        List<Exchange> defects = record.exchanges().stream()
                .filter(exchange -> exchange.failure() != null)
                .toList();
        if (!defects.isEmpty()) {
            sentences.put(Finding.DEFECT, MessageParts.defects(defects));
        }
        if (record.dropped() > 0) {
            sentences.put(Finding.DROPPED_EXCHANGES, dropped(record.dropped()));
        }
        sentences.keySet().removeAll(allowed);
        return new Findings(sentences);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** Makes the failure of a test, or of a class, that would have passed. */
    AssertionError failure(String subject, boolean byField) {
        String names = sentences.keySet().stream().map(Finding::name).collect(Collectors.joining(", "));
        String wayOut = byField
                ? "build the FakeAnamExtension with allow(" + names + "), or with strictness(LENIENT)"
                : "annotate it with @FakeAnamTest(allow = " + (sentences.size() == 1 ? names : "{" + names + "}")
                        + "), or with @FakeAnamTest(strictness = LENIENT)";
        return new AssertionError(subject + " would have passed, but:\n" + this + "\nIf this is intended, " + wayOut
                + " to allow all findings.");
    }

    @Override
    public String toString() {
        return sentences.values().stream().map("- "::concat).collect(Collectors.joining("\n"));
    }

    private static String unfinished(List<UnfinishedScript> scripts) {
        boolean one = scripts.size() == 1;
        return MessageParts.counted(scripts.size(), "script was", "scripts were") + " begun but "
                + (one ? "does" : "do") + " not say what happens. Say it, with .reply(503) for example, or remove "
                + (one ? "it" : "them") + ":" + MessageParts.lines(scripts, UnfinishedScript::toString);
    }

    private static String notEmulated(List<Exchange> exchanges) {
        Exchange first = exchanges.get(0);
        return MessageParts.counted(exchanges.size(), "request was", "requests were")
                + " not emulated and had no script: " + MessageParts.listed(exchanges, MessageParts::numbered) + ". "
                + (first.notes().isEmpty()
                        ? "Script an answer: on(request(\"" + first.request().method() + "\", \""
                                + first.request().path() + "\")).reply(200, json)."
                        : String.join(" ", first.notes()));
    }

    private static String dropped(long exchanges) {
        return MessageParts.counted(exchanges, "exchange was", "exchanges were")
                + " not checked, because the journal dropped " + (exchanges == 1 ? "it" : "them")
                + " to stay within its bounds. Send fewer requests, or give the class a server"
                + " with a larger journal: ServerOptions.withJournal.";
    }

    /**
     * Anam refuses a path outside of its API too, so that is no finding. It is one if only a wrong base URL leads
     * there, which a note says. The notes of an operation that answers with a 404 say other things.
     */
    private static boolean isNotEmulated(Exchange exchange) {
        return exchange.script() == null
                && exchange.operation().isEmpty()
                && exchange.response() != null
                && (exchange.response().status() == NOT_IMPLEMENTED
                        || exchange.response().status() == NOT_FOUND
                                && !exchange.notes().isEmpty());
    }
}
