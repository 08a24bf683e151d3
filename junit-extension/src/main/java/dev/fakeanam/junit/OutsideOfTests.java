package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.ScriptStatus;
import java.util.ArrayList;
import java.util.List;

/** What happens to the organization of a class before its first test, between two of them, and after the last. */
final class OutsideOfTests {
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<ScriptStatus> scripts = new ArrayList<>();
    private long forgotten;
    private boolean noTestYet = true;
    /** The number of the last exchange that was judged with a test; 0 for none. */
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
        judged = test.forgotten() + test.exchanges().size();
    }

    /** Takes what was not judged with a test. */
    void add(Organization organization) {
        TestRecord record = TestRecord.of(organization);
        record.exchanges().stream()
                .filter(exchange -> exchange.number() > judged)
                .forEach(exchanges::add);
        forgotten += Math.max(0, record.forgotten() - judged);
        if (noTestYet) {
            scripts.addAll(record.scripts());
        }
        judged = 0;
    }

    void addDefects(List<Exchange> defects) {
        exchanges.addAll(defects);
    }

    /** All of it, and begins anew. */
    TestRecord end() {
        TestRecord all = new TestRecord(scripts, exchanges, forgotten, !noTestYet);
        exchanges.clear();
        scripts.clear();
        forgotten = 0;
        return all;
    }
}
