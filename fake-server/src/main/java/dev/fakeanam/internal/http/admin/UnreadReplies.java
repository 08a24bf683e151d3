package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Limits the memory of responses to reading requests that clients do not receive. Otherwise a hundred such clients
 * could use up a small heap. Thread-safe.
 */
final class UnreadReplies {
    private static final int PART_OF_HEAP = 8;
    private static final int MEBIBYTE = 1 << 20;
    /** Shorter ones are in the buffers of a connection anyway. */
    private static final int SHORTEST_BYTES = 1 << 16;

    private final long most = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    private final AtomicLong bytes = new AtomicLong();

    /**
     * Sends a response, or a 503 if it is long and too many bytes wait to be received. If none wait, any length is
     * sent.
     */
    CompletableFuture<?> send(AdminReply reply, Function<AdminReply, CompletableFuture<?>> sending) {
        int length = Math.max(0, reply.body().length());
        long unread = bytes.addAndGet(length);
        if (unread > most && unread > length && length > SHORTEST_BYTES) {
            bytes.addAndGet(-length);
            return sending.apply(AdminReply.of(new AdminProblem(
                    503,
                    "Clients have not read " + most / MEBIBYTE + " MiB of responses of the admin API, and the server"
                            + " keeps no more. Read the responses, or give the JVM more memory with -Xmx.")));
        }
        return sending.apply(reply).whenComplete((sent, failure) -> bytes.addAndGet(-length));
    }
}
