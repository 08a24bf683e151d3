package dev.fakeanam.internal.scripting;

import dev.fakeanam.scripting.UnfinishedScript;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one organization that still lack a verb, in the order they were begun. Thread-safe. */
public final class UnfinishedScripts {
    private final Map<Long, UnfinishedScript> byNumber = new LinkedHashMap<>();
    private final Map<Object, Long> numbers = new IdentityHashMap<>();
    private long begun;

    synchronized void begin(Object draft, UnfinishedScript script) {
        if (numbers.putIfAbsent(draft, begun) == null) {
            byNumber.put(begun++, script);
        }
    }

    synchronized void finish(Object draft) {
        Long number = numbers.remove(draft);
        if (number != null) {
            byNumber.remove(number);
        }
    }

    public synchronized List<UnfinishedScript> all() {
        return List.copyOf(byNumber.values());
    }

    public synchronized void clear() {
        byNumber.clear();
        numbers.clear();
    }
}
