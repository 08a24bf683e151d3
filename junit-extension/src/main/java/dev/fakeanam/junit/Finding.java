package dev.fakeanam.junit;

/** What fails a test that would have passed, unless it is allowed. */
public enum Finding {
    /**
     * A script that was not played as often as it says, or at all where it has no end: the test did not take place as
     * it was meant to.
     */
    UNUSED_SCRIPT,

    /**
     * A request for what the fake neither emulates nor has a script for, answered with a 501; or one that calls no
     * operation because the client's base URL is only nearly right, answered with a 404.
     */
    NOT_EMULATED,

    /** A defect of the fake itself, answered with a 500. */
    DEFECT,

    /**
     * Exchanges that the journal has forgotten to stay within its bounds, see
     * {@link dev.fakeanam.Organization#droppedExchanges}: nobody knows whether they were findings.
     */
    FORGOTTEN_EXCHANGES
}
