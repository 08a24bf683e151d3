package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Keeps the servers in this process that test runs share. They run until the JVM ends, because build tools and IDEs run
 * tests again in the same JVM, and an application may still have the URL. Runs at the same time have different servers,
 * so no run sees the requests of another one. Thread-safe.
 */
final class JvmServers {
    private static final Map<Kind, Deque<FakeAnam>> IDLE = new ConcurrentHashMap<>();

    private JvmServers() {}

    /**
     * Returns the server for a run. Every run that begins after another one has ended gets the same.
     *
     * @param withPage whether it has the inspection page, only for this machine
     */
    static FakeAnam borrow(boolean withPage, boolean https) {
        FakeAnam idle = idle(withPage, https).pollFirst();
        ServerOptions options = options(https);
        return idle == null
                ? EmbeddedFakeAnam.start(withPage ? options.withAdminApi(AdminAccess.local()) : options)
                : idle;
    }

    /** Takes the server back at the end of a run. The next run gets the one that came back last. */
    static void giveBack(FakeAnam server, boolean withPage, boolean https) {
        idle(withPage, https).addFirst(server);
    }

    private static Deque<FakeAnam> idle(boolean withPage, boolean https) {
        return IDLE.computeIfAbsent(new Kind(withPage, https), none -> new ConcurrentLinkedDeque<>());
    }

    /** Returns the server for static code that asks before a run has begun. */
    static FakeAnam early(boolean https) {
        return https ? EarlyWithHttps.SERVER : Early.SERVER;
    }

    /** Returns the options of a server without options of its own. */
    static ServerOptions options(boolean https) {
        return https ? ServerOptions.defaults().withHttps() : ServerOptions.defaults();
    }

    private record Kind(boolean withPage, boolean https) {}

    private static final class Early {
        private static final FakeAnam SERVER = EmbeddedFakeAnam.start();
    }

    private static final class EarlyWithHttps {
        private static final FakeAnam SERVER = EmbeddedFakeAnam.start(options(true));
    }
}
