package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;

/** Decides whether findings fail a test. */
@Stable(since = "0.1.0")
public enum Strictness {
    /** Every {@link Finding} that is not allowed fails a test that would have passed. */
    STRICT,

    /** No finding fails a test. */
    LENIENT
}
