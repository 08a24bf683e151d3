package dev.fakeanam.internal.http.admin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Makes one long response at a time, so that many of them need no more memory than one. The others wait without a
 * thread. Thread-safe.
 */
final class LongReplies {
    private final Executor threads;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    LongReplies(Executor threads) {
        this.threads = threads;
    }

    synchronized CompletableFuture<AdminReply> afterTheOthers(Supplier<CompletableFuture<AdminReply>> making) {
        CompletableFuture<AdminReply> made =
                last.thenApplyAsync(before -> making.get(), threads).thenCompose(reply -> reply);
        // Keeps neither a response nor a failure.
        last = made.handle((reply, failure) -> null);
        return made;
    }
}
