package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps the servers in this process that test runs share. They serve as long as the JVM, because an application may
 * keep their URLs longer than a run: build tools and IDEs run tests again in the same JVM. Runs at the same time have
 * different servers, so no run sees the requests of another one. Thread-safe.
 */
final class JvmServers {
    private static final Queue<FakeAnam> IDLE = new ConcurrentLinkedQueue<>();

    private JvmServers() {}

    /** Returns the server for a run. Every run that begins after another one has ended gets the same. */
    static FakeAnam borrow() {
        FakeAnam idle = IDLE.poll();
        return idle == null ? EmbeddedFakeAnam.start() : idle;
    }

    /** Takes the server back at the end of a run. */
    static void giveBack(FakeAnam server) {
        IDLE.add(server);
    }

    /** Returns the server for static code that asks before a run has begun. */
    static FakeAnam early() {
        return Early.SERVER;
    }

    private static final class Early {
        private static final FakeAnam SERVER = EmbeddedFakeAnam.start();
    }
}
