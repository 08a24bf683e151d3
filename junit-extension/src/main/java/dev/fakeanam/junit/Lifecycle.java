package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;

/** Decides how long the organization of a test lives. */
@Stable(since = "0.1.0")
public enum Lifecycle {
    /** Every test has its own organization, on the server that all tests of the run share. */
    ORGANIZATION_PER_TEST,

    /**
     * All tests of a class and of its {@code @Nested} classes share one organization, which is cleared before each
     * test. Use this for an application that reads its API key once. The tests run one after the other, and cannot
     * close the organization. {@code @BeforeAll} methods can use it, too. URL and key stay the same if the class runs
     * again in the same JVM.
     *
     * <p>The organization is on the server that all tests of the run share. If static code uses a
     * {@link FakeAnamExtension} before the run begins, the organization is on another server, which all such extensions
     * share.
     */
    ORGANIZATION_PER_CLASS,

    /**
     * The same as {@link #ORGANIZATION_PER_CLASS}, but on the class's own server. Use this for other server options, or
     * for requests with unknown keys. The server is in this process, even if other tests use a standalone one. It is
     * reset, at the same URL, for each run and for each class that inherits the field. A server on a port of the test's
     * choice closes with the class.
     */
    SERVER_PER_CLASS
}
