package dev.fakeanam.server;

import dev.fakeanam.internal.tls.TestAuthority;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("A stop waits a second for what has begun, which on a machine full of other tests may take longer.")
@Tag("slow")
class StopUnderLoadTest {
    @RepeatedTest(5)
    void every_request_that_was_applied_is_answered() {
        StopUnderLoad.requireThatEachAppliedUpdateIsAnswered(ServerOptions.defaults(), 500);
    }

    @RepeatedTest(2)
    void every_request_that_was_applied_is_answered_over_https() {
        StopUnderLoad.requireThatEachAppliedUpdateIsAnswered(TestAuthority.options(), 500);
    }
}
