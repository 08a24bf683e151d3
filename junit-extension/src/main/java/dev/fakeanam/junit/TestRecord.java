package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.ScriptStatus;
import java.util.List;

/**
 * What an organization leaves behind when a test, or a class, has ended.
 *
 * @param forgotten how many exchanges its journal had, but keeps no more
 * @param clearedBeforeTests whether the scripts were cleared before any test could use them up
 */
record TestRecord(List<ScriptStatus> scripts, List<Exchange> exchanges, long forgotten, boolean clearedBeforeTests) {

    TestRecord {
        scripts = List.copyOf(scripts);
        exchanges = List.copyOf(exchanges);
    }

    static TestRecord of(Organization organization) {
        return new TestRecord(organization.scripts(), organization.exchanges(), organization.journal().dropped(), false);
    }
}
