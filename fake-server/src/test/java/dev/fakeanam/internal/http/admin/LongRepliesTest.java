package dev.fakeanam.internal.http.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LongRepliesTest {
    private static final AdminReply REPLY = AdminReply.of(204, null);

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final LongReplies replies = new LongReplies(threads::add);

    @Test
    void a_reply_is_made_when_the_one_before_it_is_ready() {
        CompletableFuture<AdminReply> first = new CompletableFuture<>();
        CompletableFuture<AdminReply> made = replies.afterTheOthers(() -> first);
        CompletableFuture<AdminReply> next = replies.afterTheOthers(() -> CompletableFuture.completedFuture(REPLY));
        runAll();
        assertThat(made).isNotDone();
        assertThat(next).isNotDone();

        first.complete(REPLY);
        runAll();

        assertThat(made).isCompletedWithValue(REPLY);
        assertThat(next).isCompletedWithValue(REPLY);
    }

    @Test
    void a_failure_stops_none_of_the_others() {
        CompletableFuture<AdminReply> failed = replies.afterTheOthers(() -> {
            throw new IllegalStateException("no reply");
        });
        CompletableFuture<AdminReply> next = replies.afterTheOthers(() -> CompletableFuture.completedFuture(REPLY));
        runAll();

        assertThatThrownBy(failed::join).hasRootCauseMessage("no reply");
        assertThat(next).isCompletedWithValue(REPLY);
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }
}
