package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.UnfinishedScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what happens to a class's organization before its first test, between two tests, and after the last. */
final class OutsideOfTests {
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<ScriptStatus> scripts = new ArrayList<>();
    private final List<UnfinishedScript> unfinishedScripts = new ArrayList<>();
    private long dropped;
    private boolean noTestYet = true;
    /** What was checked with the last test, and is still in the organization; null for nothing. */
    private @Nullable TestRecord checked;

    void begin() {
        noTestYet = true;
        checked = null;
    }

    void beginTest() {
        noTestYet = false;
        checked = null;
    }

    void endTest(TestRecord test) {
        checked = test;
    }

    /** Adds what was not checked with a test. */
    void add(Organization organization) {
        TestRecord record = TestRecord.of(organization);
        long lastChecked =
                checked == null ? 0 : checked.dropped() + checked.exchanges().size();
        record.exchanges().stream()
                .filter(exchange -> exchange.number() > lastChecked)
                .forEach(exchanges::add);
        dropped += Math.max(0, record.dropped() - lastChecked);
        record.scripts().stream().filter(script -> !isChecked(script)).forEach(scripts::add);
        record.unfinishedScripts().stream()
                .filter(script ->
                        checked == null || !checked.unfinishedScripts().contains(script))
                .forEach(unfinishedScripts::add);
        checked = null;
    }

    private boolean isChecked(ScriptStatus status) {
        return checked != null
                && checked.scripts().stream()
                        .anyMatch(script ->
                                script.script().id().equals(status.script().id()));
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
