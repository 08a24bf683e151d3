package dev.fakeanam.benchmarks;

/** A running server, as a benchmark uses it. It listens on 127.0.0.1. */
interface Running extends AutoCloseable {
    int port();

    /**
     * Gives the server fresh state for a test: only one link, which can be updated.
     *
     * @return a request that sets its limit to 50
     */
    byte[] freshTest();

    /** Checks, as a test would, that the update of the fresh test has arrived. */
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
