package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;

/** How long the organization of a test lives. */
@Stable(since = "0.1.0")
public enum Lifecycle {
    /** Every test has its own organization, on the server that all tests of the run share. */
    ORGANIZATION_PER_TEST,

    /**
     * All tests of a class and of its {@code @Nested} classes share one organization, which is cleared before each
     * test. Use it for an application that reads its API key once. {@code @BeforeAll} can use it. It is on the server
     * that all tests of the run share. If static code asks a {@link FakeAnamExtension} before the run, it is on a
     * server that such fields share. The tests run one after the other, and none of them closes it. URL and key stay
     * the same if the class runs again in the same JVM.
     */
    ORGANIZATION_PER_CLASS,

    /**
     * The same as {@link #ORGANIZATION_PER_CLASS}, on the class's own server. Use it for other server options, or for
     * requests with unknown keys. The server is in this process, even if the other tests use a standalone one. It
     * starts again with each class that inherits a field, and with each run of the class, at the same URL. A server on
     * a port of the test's choice closes with the class.
     */
    SERVER_PER_CLASS
}
