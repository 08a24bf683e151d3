package dev.fakeanam.internal.organization;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The pauses of one organization's responses, in real time. They need no threads while they wait. When the organization
 * ends, all of them end at once. Thread-safe.
 */
public final class PendingDelays {
    private final ScheduledExecutorService timer;
    private final Set<CompletableFuture<Boolean>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    public PendingDelays(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Completes with true after a duration, or with false if the organization ends before. */
    CompletableFuture<Boolean> pause(Duration duration) {
        CompletableFuture<Boolean> pause = new CompletableFuture<>();
        waiting.add(pause);
        pause.whenComplete((elapsed, failure) -> waiting.remove(pause));
        if (ended) {
            pause.complete(false);
        } else {
            schedule(pause, duration);
        }
        return pause;
    }

    private void schedule(CompletableFuture<Boolean> pause, Duration duration) {
        try {
            ScheduledFuture<?> alarm =
                    timer.schedule(() -> pause.complete(true), duration.toMillis(), TimeUnit.MILLISECONDS);
            pause.whenComplete((elapsed, failure) -> alarm.cancel(false));
        } catch (RejectedExecutionException stopped) {
            // The server has stopped, so the organization has ended too.
            pause.complete(false);
        }
    }

    void end() {
        ended = true;
        waiting.forEach(pause -> pause.complete(false));
    }
}
