package dev.fakeanam.junit;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.matching.NearMiss;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import java.util.List;
import java.util.Optional;

/** Says which scripts were not used up, and why. */
final class UnusedScripts {
    private static final int TOO_MANY_REQUESTS = 429;

    private final TestRecord record;
    private final List<ScriptStatus> unused;

    private UnusedScripts(TestRecord record, List<ScriptStatus> unused) {
        this.record = record;
        this.unused = unused;
    }

    /** Returns the sentence; empty if all scripts were used up. */
    static Optional<String> sentence(TestRecord record) {
        List<ScriptStatus> unused =
                record.scripts().stream().filter(script -> !script.isDone()).toList();
        return unused.isEmpty() ? Optional.empty() : Optional.of(new UnusedScripts(record, unused).sentence());
    }

    private String sentence() {
        boolean one = unused.size() == 1;
        String wayOut = record.clearedBeforeTests()
                ? ", because the organization is cleared before each test. Write " + (one ? "it" : "them")
                        + " in @BeforeEach"
                : ". Correct " + (one ? "it, send the requests that it is" : "them, send the requests that they are")
                        + " for";
        return MessageParts.counted(unused.size(), "script was", "scripts were") + " not used up" + wayOut
                + ", or remove " + (one ? "it" : "them") + ":" + MessageParts.lines(unused, this::line);
    }

    private String line(ScriptStatus status) {
        Script script = status.script();
        String place = script.location() == null ? "" : " at " + script.location();
        return status + place + "." + (record.clearedBeforeTests() ? "" : refused(script) + missed(script.pattern()));
    }

    private String refused(Script script) {
        long refused = record.exchanges().stream()
                .filter(exchange -> isRateLimited(exchange) && script.pattern().matches(exchange.request()))
                .count();
        return refused == 0
                ? ""
                : " The rate limit refused " + MessageParts.counted(refused, "request", "requests") + ".";
    }

    private String missed(RequestPattern pattern) {
        if (record.exchanges().isEmpty()) {
            return " " + MessageParts.NO_REQUEST;
        }
        List<RecordedRequest> requests =
                record.exchanges().stream().map(Exchange::request).toList();
        return pattern.nearest(requests)
                .map(this::missed)
                .orElse(record.dropped() > 0 ? "" : " " + MessageParts.NO_OTHER_REQUEST);
    }

    private String missed(NearMiss nearest) {
        String request = record.exchanges().stream()
                .filter(exchange -> exchange.request() == nearest.request())
                .map(MessageParts::numbered)
                .findFirst()
                .orElseGet(() -> MessageParts.target(nearest.request()));
        return " It did not take " + request + ", the nearest request: "
                + MessageParts.shortened(String.join("; ", nearest.mismatches())) + ".";
    }

    private static boolean isRateLimited(Exchange exchange) {
        return exchange.script() == null
                && exchange.response() != null
                && exchange.response().status() == TOO_MANY_REQUESTS;
    }
}
