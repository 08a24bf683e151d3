package dev.fakeanam.journal;

import java.util.Locale;

/** What became of an answer on its way to the client: what went over the wire in the end. */
public enum Outcome {
    /** It is still on its way, or held back by a script. */
    PENDING,
    /** All of it was handed to the network. */
    SENT,
    /** The client had closed the connection before all of it was sent. */
    CLIENT_GONE,
    /** Nothing was sent: a script reset the connection. */
    RESET,
    /** Nothing was sent: a script, or the end of the organization or the server, closed the connection. */
    CLOSED,
    /** The head and only the start of the body was sent, then the connection was closed. */
    CUT,
    /** Bytes that are no HTTP were sent in its place, then the connection was closed. */
    GARBLED;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
