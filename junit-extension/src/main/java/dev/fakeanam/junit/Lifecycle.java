package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;

/** How long the organization of a test lives. */
@Stable(since = "0.1.0")
public enum Lifecycle {
    /** Every test has its own organization, on the server that all tests of the run share. */
    ORGANIZATION_PER_TEST,

    /**
     * All tests of a class and of its {@code @Nested} classes share one organization, which is cleared before each
     * test. Use it for an application that reads its API key once. {@code @BeforeAll} can use it. The organization is
     * on the server that all tests of the run share. If static code calls a {@link FakeAnamExtension} before the run,
     * the organization is on a separate server. All such fields share it. The tests run one after the other, and none
     * of them closes the organization. URL and key stay the same if the class runs again in the same JVM.
     */
    ORGANIZATION_PER_CLASS,

    /**
     * The same as {@link #ORGANIZATION_PER_CLASS}, on the class's own server. Use it for other server options, or for
     * requests with unknown keys. The server is in this process, even if the other tests use a standalone one. The
     * server restarts, with the same URL, for each run, and for each class that inherits the field. A server on a port
     * of the test's choice closes with the class.
     */
    SERVER_PER_CLASS
}
