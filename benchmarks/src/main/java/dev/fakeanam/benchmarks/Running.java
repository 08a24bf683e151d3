package dev.fakeanam.benchmarks;

/** A server that is running, and what a benchmark asks of it. Whatever it is, it listens on 127.0.0.1. */
interface Running extends AutoCloseable {
    int port();

    /**
     * Leaves the server as a test wants to find it: nothing but one link that can be updated.
     *
     * @return a request that sets its limit to 50
     */
    byte[] freshTest();

    /** Makes sure, as a test would, that the update of the fresh test has arrived. */
    void check();

    /**
     * Adds links, or stubs that replace them.
     *
     * @return a request that updates one of them
     */
    default byte[] addLinks(int count) {
        throw new UnsupportedOperationException("It has no links to be told apart.");
    }

    @Override
    void close();
}
