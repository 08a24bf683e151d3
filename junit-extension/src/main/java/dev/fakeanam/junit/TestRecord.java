package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.UnfinishedScript;
import java.util.List;
import java.util.function.Predicate;

/**
 * Holds the state of an organization at the end of a test or a class.
 *
 * @param dropped how many exchanges its journal has dropped
 * @param clearedBeforeTests whether the scripts were cleared before a test could use them
 */
record TestRecord(
        List<ScriptStatus> scripts,
        List<UnfinishedScript> unfinishedScripts,
        List<Exchange> exchanges,
        long dropped,
        boolean clearedBeforeTests) {

    TestRecord {
        scripts = List.copyOf(scripts);
        unfinishedScripts = List.copyOf(unfinishedScripts);
        exchanges = List.copyOf(exchanges);
    }

    /** Returns the exchanges that meet a condition. */
    List<Exchange> exchanges(Predicate<Exchange> which) {
        return exchanges.stream().filter(which).toList();
    }

    /** Reads an organization, which may be closed. */
    static TestRecord of(Organization organization) {
        Journal journal = organization.journal();
        return new TestRecord(
                organization.scripts(),
                organization.unfinishedScripts(),
                journal.exchanges(),
                journal.dropped(),
                false);
    }
}
