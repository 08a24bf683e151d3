package dev.fakeanam.junit;

/** How long the organization of a test lives. */
public enum Lifecycle {
    /** Every test has an organization of its own, on the server that all tests of the run share. */
    ORGANIZATION_PER_TEST,

    /**
     * All tests of a class and of its {@code @Nested} classes have one organization, which is cleared before each of
     * them: for an application that reads its API key once. It is there in {@code @BeforeAll}, on the server that all
     * tests of the run share; that of a {@link FakeAnamExtension} which static code asked before the run on one that
     * such fields share. Its tests run one after the other, and none of them closes it.
     */
    ORGANIZATION_PER_CLASS,

    /**
     * The same, on a server of the class's own, which is in this process also where the other tests use a standalone
     * one, and ends with the class; classes that inherit a field have each another one: for a server that is set up
     * otherwise, or requests whose key nobody knows.
     */
    SERVER_PER_CLASS
}
