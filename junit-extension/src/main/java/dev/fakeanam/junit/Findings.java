package dev.fakeanam.junit;

import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.scripting.UnfinishedScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what fails a test that would have passed.
 *
 * @param sentences a sentence for each finding that is not allowed, in their order
 */
record Findings(Map<Finding, String> sentences) {
    private static final int NOT_IMPLEMENTED = 501;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    static Findings of(TestRecord record, Set<Finding> allowed) {
        Map<Finding, String> sentences = new EnumMap<>(Finding.class);
        for (Finding finding : Finding.values()) {
            if (!allowed.contains(finding)) {
                sentence(finding, record).ifPresent(sentence -> sentences.put(finding, sentence));
            }
        }
        return new Findings(sentences);
    }

    private static Optional<String> sentence(Finding finding, TestRecord record) {
        return switch (finding) {
            case UNUSED_SCRIPT -> UnusedScripts.sentence(record);
            case UNFINISHED_SCRIPT -> ifAny(record.unfinishedScripts(), Findings::unfinished);
            case NOT_EMULATED -> ifAny(record.exchanges(Findings::isNotEmulated), Findings::notEmulated);
            case IGNORED_FIELD ->
                ifAny(record.exchanges(exchange -> !misspelled(exchange).isEmpty()), Findings::ignoredFields);
            case NEVER_GIVEN_UP ->
                ifAny(
                        record.exchanges(exchange -> exchange.outcome() == Outcome.NEVER_GIVEN_UP),
                        Findings::neverGivenUp);
            case DEFECT -> ifAny(record.exchanges(exchange -> exchange.failure() != null), MessageParts::defects);
            case DROPPED_EXCHANGES -> record.dropped() > 0 ? Optional.of(dropped(record.dropped())) : Optional.empty();
        };
    }

    private static <T> Optional<String> ifAny(List<T> found, Function<List<T>, String> sentence) {
        return found.isEmpty() ? Optional.empty() : Optional.of(sentence.apply(found));
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** Creates the failure for a test, or a class, that would otherwise have passed. */
    AssertionError failure(String subject, boolean byField) {
        String names =
                sentences.keySet().stream().map(finding -> "Finding." + finding).collect(Collectors.joining(", "));
        String wayOut = byField
                ? "build the FakeAnamExtension with allow(" + names + "), or with strictness(Strictness.LENIENT)"
                : "annotate it with @FakeAnamTest(allow = " + (sentences.size() == 1 ? names : "{" + names + "}")
                        + "), or with @FakeAnamTest(strictness = Strictness.LENIENT)";
        return new AssertionError(PrintableText.ofLines(subject + " would have passed, but:\n" + this
                + "\nIf this is intended, " + wayOut + " to allow all findings."));
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
                        ? "Script a response: on(request(\"" + first.request().method() + "\", \""
                                + first.request().path() + "\")).reply(200, json)."
                        : String.join(" ", first.notes()));
    }

    private static String neverGivenUp(List<Exchange> exchanges) {
        return MessageParts.counted(exchanges.size(), "request was", "requests were")
                + " never answered, and the client did not give up, so the fake closed the connection. Give the client"
                + " a shorter timeout:"
                + MessageParts.lines(
                        exchanges,
                        exchange -> MessageParts.numbered(exchange) + " waited "
                                + Objects.requireNonNull(exchange.duration()).toMillis() + " ms for "
                                + Objects.requireNonNull(exchange.script()).description());
    }

    private static String ignoredFields(List<Exchange> exchanges) {
        return MessageParts.counted(exchanges.size(), "request", "requests")
                + " had a misspelled field, so its value was ignored. Correct its name:"
                + MessageParts.lines(
                        exchanges,
                        exchange -> MessageParts.numbered(exchange) + ": " + String.join(" ", misspelled(exchange)));
    }

    /**
     * Returns the notes on ignored fields that look misspelled. Other ignored fields may be fields that only Anam
     * knows. Fields of the response do not count: a client may read a document and send it back with a change.
     */
    private static List<String> misspelled(Exchange exchange) {
        if (exchange.ignoredFields().isEmpty() || exchange.notes().isEmpty() || isRefused(exchange)) {
            return List.of();
        }
        Set<String> answered = answered(exchange);
        return exchange.notes().stream()
                .filter(note -> exchange.ignoredFields().stream()
                        .filter(field -> !answered.contains(field))
                        .anyMatch(field -> note.startsWith("The field " + field + " is ignored. Did you mean ")))
                .toList();
    }

    /** Whether the operation refused the request. Then the test has seen the mistake. A script can hide a success. */
    private static boolean isRefused(Exchange exchange) {
        return exchange.response() != null && exchange.response().status() >= BAD_REQUEST && exchange.script() == null;
    }

    private static Set<String> answered(Exchange exchange) {
        if (exchange.response() == null) {
            return Set.of();
        }
        try {
            return Json.parse(exchange.response().body()) instanceof Map<?, ?> fields
                    ? fields.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                    : Set.of();
        } catch (MalformedJsonException noDocument) {
            return Set.of();
        }
    }

    private static String dropped(long exchanges) {
        return MessageParts.counted(exchanges, "exchange was", "exchanges were")
                + " not checked, because the journal dropped " + (exchanges == 1 ? "it" : "them")
                + " to stay within its limits. Send fewer requests, or give the class a server with a larger journal:"
                + " ServerOptions.withJournal.";
    }

    /**
     * A path outside of the API is usually no finding, because Anam refuses it too. It is a finding if a note says that
     * the base URL is wrong. The notes of an operation that answers with a 404 say other things.
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
