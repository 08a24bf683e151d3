package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;

/**
 * The server for static code that asks before any run has begun. Constants keep its URL, and failed tests may run
 * again, so it lives as long as the class does.
 */
final class EarlyServer {
    private static final FakeAnam SERVER = EmbeddedFakeAnam.start();

    private EarlyServer() {}

    /** Started when it is first asked for. */
    static FakeAnam get() {
        return SERVER;
    }
}
