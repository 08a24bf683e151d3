package dev.fakeanam.internal.journal;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** All waits for exchanges of one organization. Thread-safe. */
public final class ExchangeWaits {
    private final Set<ExchangeWait> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    public CompletableFuture<Boolean> begin(ExchangeWait wait) {
        waiting.add(wait);
        wait.found().whenComplete((found, cancelled) -> waiting.remove(wait));
        wait.begin();
        if (ended) {
            wait.end();
        }
        return wait.found();
    }

    /** Lets all waits look at the journal, without waiting for them. */
    public void wake() {
        waiting.forEach(ExchangeWait::wake);
    }

    /** Ends all waits. */
    public void end() {
        ended = true;
        waiting.forEach(ExchangeWait::end);
    }
}
