package dev.fakeanam.junit;

/** Whether what a test left undone fails it. */
public enum Strictness {
    /** Every {@link Finding} fails the test that would have passed. */
    STRICT,

    /** None does. */
    LENIENT
}
