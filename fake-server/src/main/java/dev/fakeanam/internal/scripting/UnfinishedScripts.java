package dev.fakeanam.internal.scripting;

import dev.fakeanam.scripting.UnfinishedScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one organization that still lack a verb, in the order they were begun. Thread-safe. */
public final class UnfinishedScripts {
    private final Map<Object, UnfinishedScript> byDraft = new LinkedHashMap<>();

    synchronized void begin(Object draft, UnfinishedScript script) {
        byDraft.putIfAbsent(draft, script);
    }

    synchronized void finish(Object draft) {
        byDraft.remove(draft);
    }

    public synchronized List<UnfinishedScript> all() {
        return List.copyOf(byDraft.values());
    }

    public synchronized void clear() {
        byDraft.clear();
    }
}
