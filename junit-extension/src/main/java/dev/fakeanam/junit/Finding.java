package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;

/** A reason to fail a test that would have passed, unless the test allows it. */
@Stable(since = "0.1.0")
public enum Finding {
    /**
     * A script was not played as often as it says, or a script that goes on forever was not played at all. So the test
     * did not check what it was written for.
     */
    UNUSED_SCRIPT,

    /** A script does not say what happens to the requests: {@code anam.on(anyRequest());} for example. */
    UNFINISHED_SCRIPT,

    /**
     * A request got a 501, because the fake does not emulate its path and has no script for it. Or a request got a 404,
     * because the client's base URL is slightly wrong.
     */
    NOT_EMULATED,

    /**
     * A field of a body was ignored, and its name looks like a misspelled one: {@code usage_limit} for example. Other
     * unknown fields are not findings, because Anam may know them. They are in
     * {@link dev.fakeanam.journal.Exchange#ignoredFields}.
     */
    IGNORED_FIELD,

    /**
     * A script never answered, and the client did not give up, so it probably has no timeout. The server closed the
     * connection: after 30 seconds, unless {@link dev.fakeanam.server.ServerOptions#withNeverAnswerLimit} says
     * otherwise.
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
