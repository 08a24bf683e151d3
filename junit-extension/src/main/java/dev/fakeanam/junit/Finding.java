package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;

/** Fails a test that would have passed, unless it is allowed. */
@Stable(since = "0.1.0")
public enum Finding {
    /**
     * A script was not played as often as it says. A script without an end was not played at all. The test did not do
     * what it was written for.
     */
    UNUSED_SCRIPT,

    /** A script was begun but does not say what happens: {@code anam.on(anyRequest());} for example. */
    UNFINISHED_SCRIPT,

    /**
     * The fake does not emulate what a request asked for and has no script for it, so it answered with a 501. Or a
     * request called no operation, because the client's base URL is only nearly right, and was answered with a 404.
     */
    NOT_EMULATED,

    /**
     * A field of a body was ignored, because its name is close to that of a field that the operation knows, but not the
     * same: {@code usage_limit} for example. Another field that the operation does not know is not a finding, because
     * Anam may know it. It is in {@link dev.fakeanam.journal.Exchange#ignoredFields}.
     */
    IGNORED_FIELD,

    /**
     * A script never answers, and the client waited in vain until the server closed the connection: after 30 seconds,
     * unless {@link dev.fakeanam.server.ServerOptions#withNeverAnswerLimit} says otherwise. The client has no timeout.
     */
    NEVER_GIVEN_UP,

    /** The fake itself has a defect, and answered with a 500. */
    DEFECT,

    /**
     * The journal has dropped exchanges to stay within its limits, see {@link dev.fakeanam.journal.Journal#dropped}.
     * Some of them may have been findings.
     */
    DROPPED_EXCHANGES
}
