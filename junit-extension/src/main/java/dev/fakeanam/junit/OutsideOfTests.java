package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.UnfinishedScript;
import java.util.ArrayList;
import java.util.List;

/** Collects what happens to a class's organization before its first test, between two tests, and after the last. */
final class OutsideOfTests {
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<ScriptStatus> scripts = new ArrayList<>();
    private final List<UnfinishedScript> unfinishedScripts = new ArrayList<>();
    private long dropped;
    private boolean noTestYet = true;
    /** The number of the last exchange that was checked with a test; 0 for none. */
    private long judged;

    void begin() {
        noTestYet = true;
        judged = 0;
    }

    void beginTest() {
        noTestYet = false;
        judged = 0;
    }

    void endTest(TestRecord test) {
        judged = test.dropped() + test.exchanges().size();
    }

    /** Adds the exchanges that were not checked with a test. */
    void add(Organization organization) {
        TestRecord record = TestRecord.of(organization);
        record.exchanges().stream()
                .filter(exchange -> exchange.number() > judged)
                .forEach(exchanges::add);
        dropped += Math.max(0, record.dropped() - judged);
        if (noTestYet) {
            scripts.addAll(record.scripts());
            unfinishedScripts.addAll(record.unfinishedScripts());
        }
        judged = 0;
    }

    void addDefects(List<Exchange> defects) {
        exchanges.addAll(defects);
    }

    /** Returns everything, and starts again. */
    TestRecord end() {
        TestRecord all = new TestRecord(scripts, unfinishedScripts, exchanges, dropped, !noTestYet);
        exchanges.clear();
        scripts.clear();
        unfinishedScripts.clear();
        dropped = 0;
        return all;
    }
}
