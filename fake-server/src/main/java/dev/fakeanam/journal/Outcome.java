package dev.fakeanam.journal;

/** What became of an answer on its way to the client: what went over the wire in the end. */
public enum Outcome {
    /** It is still on its way, or held back by a script. */
    PENDING("pending"),
    /** All of it was handed to the network. */
    SENT("sent"),
    /**
     * The client closed the connection before all of it was sent, or it took nothing of it for 30 seconds. A client
     * that closes only its own side while it waits counts as gone too, and gets the answer all the same.
     */
    CLIENT_GONE("the client was gone"),
    /**
     * Nothing was sent: a script never answers, and the client had not given up when the server's limit for that was
     * reached. Then the server closed the connection.
     */
    NEVER_GIVEN_UP("the client had not given up"),
    /** Nothing was sent: a script reset the connection. */
    RESET("reset"),
    /** Nothing was sent: a script, or the end of the organization or the server, closed the connection. */
    CLOSED("closed"),
    /** The head and only the start of the body was sent, then the connection was closed. */
    CUT("cut"),
    /** Bytes that are no HTTP were sent in its place, then the connection was closed. */
    GARBLED("garbled");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
