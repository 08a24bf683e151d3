package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;

/**
 * Holds the server for static code that asks before a run has begun. Constants keep its URL, and failed tests may run
 * again, so it lives as long as the class does.
 */
final class EarlyServer {
    private static final FakeAnam SERVER = EmbeddedFakeAnam.start();

    private EarlyServer() {}

    /** Returns the server; the first call starts it. */
    static FakeAnam get() {
        return SERVER;
    }
}
