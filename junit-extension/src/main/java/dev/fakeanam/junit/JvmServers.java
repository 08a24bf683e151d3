package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps the servers in this process that test runs share. They serve as long as the JVM, because an application may
 * keep their URLs longer than a run: build tools and IDEs run tests again in the same JVM. Runs at the same time have
 * different servers, so no run sees the requests of another one. Thread-safe.
 */
final class JvmServers {
    private static final Queue<FakeAnam> IDLE = new ConcurrentLinkedQueue<>();
    private static final Queue<FakeAnam> IDLE_WITH_PAGE = new ConcurrentLinkedQueue<>();

    private JvmServers() {}

    /**
     * Returns the server for a run. Every run that begins after another one has ended gets the same.
     *
     * @param withPage whether it has the inspection page, for this machine alone
     */
    static FakeAnam borrow(boolean withPage) {
        FakeAnam idle = idle(withPage).poll();
        ServerOptions options = ServerOptions.defaults();
        return idle == null
                ? EmbeddedFakeAnam.start(withPage ? options.withAdminApi(AdminAccess.local()) : options)
                : idle;
    }

    /** Takes the server back at the end of a run. */
    static void giveBack(FakeAnam server, boolean withPage) {
        idle(withPage).add(server);
    }

    private static Queue<FakeAnam> idle(boolean withPage) {
        return withPage ? IDLE_WITH_PAGE : IDLE;
    }

    /** Returns the server for static code that asks before a run has begun. */
    static FakeAnam early() {
        return Early.SERVER;
    }

    private static final class Early {
        private static final FakeAnam SERVER = EmbeddedFakeAnam.start();
    }
}
