package dev.fakeanam.junit;

/** Decides whether findings fail a test. */
public enum Strictness {
    /** Every {@link Finding} fails the test that would have passed. */
    STRICT,

    /** No finding fails a test. */
    LENIENT
}
