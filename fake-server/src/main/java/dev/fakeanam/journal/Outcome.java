package dev.fakeanam.journal;

import dev.fakeanam.status.Stable;

/** How much of a response was sent to the client. */
@Stable(since = "0.1.0")
public enum Outcome {
    /** The response is still being sent, or a script holds it back. */
    PENDING("pending"),
    /** The whole response was passed to the network. */
    SENT("sent"),
    /**
     * The client closed the connection before the whole response was sent, or read nothing for 30 seconds. A client
     * that closes only its sending side while it waits gets the response, but the outcome is this one too.
     */
    CLIENT_GONE("the client was gone"),
    /** Nothing was sent: a script never answers, and the client waited until the server closed the connection. */
    NEVER_GIVEN_UP("the client had not given up"),
    /** Nothing was sent: a script reset the connection. */
    RESET("reset"),
    /** Nothing was sent: a script closed the connection, or the organization or the server was closed. */
    CLOSED("closed"),
    /** The head and the start of the body were sent, then the connection was closed. */
    CUT("cut"),
    /** Bytes that are not HTTP were sent instead of the response, then the connection was closed. */
    GARBLED("garbled");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
